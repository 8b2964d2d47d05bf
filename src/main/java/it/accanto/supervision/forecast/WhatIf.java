package it.accanto.supervision.forecast;

import it.accanto.casefile.Provinces;
import it.accanto.casefile.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A change that a supervisor would like to see the effect of. */
record WhatIf(
        @Nullable List<MoreGuardians> guardians,
        @Nullable List<FewerDays> authorities,
        @Nullable List<MoreWorkers> offices) {

    private static final int MOST_LEVERS = 20;
    private static final int MOST_PEOPLE = 1_000;
    private static final int MOST_DAYS = 365;

    /** So many volunteers more on a territory's list. */
    record MoreGuardians(@Nullable String territory, int more) {}

    /** So many days less at an authority. */
    record FewerDays(@Nullable String authority, int daysLess) {}

    /** So many people more in an office of a territory. */
    record MoreWorkers(@Nullable String office, @Nullable String territory, int moreWorkers) {}

    List<MoreGuardians> moreGuardians() {
        return Objects.requireNonNullElse(guardians, List.of());
    }

    List<FewerDays> fewerDays() {
        return Objects.requireNonNullElse(authorities, List.of());
    }

    List<MoreWorkers> moreWorkers() {
        return Objects.requireNonNullElse(offices, List.of());
    }

    /**
     * @param theirs the territories of who asks
     * @throws Refusal that names what is wrong
     */
    void check(Set<String> theirs, Set<String> knownOffices, Set<String> knownAuthorities) {
        int levers = moreGuardians().size() + fewerDays().size() + moreWorkers().size();
        if (levers == 0 || levers > MOST_LEVERS) {
            throw Refusal.of("guardians", "Indicate almeno un cambiamento, e al massimo %d.".formatted(MOST_LEVERS));
        }
        moreGuardians().forEach(lever -> {
            territory(lever.territory(), theirs);
            between("more", lever.more(), MOST_PEOPLE);
        });
        fewerDays().forEach(lever -> {
            if (lever.authority() == null || !knownAuthorities.contains(lever.authority())) {
                throw Refusal.of("authority", "Scegliete un'autorità dell'elenco.");
            }
            between("daysLess", lever.daysLess(), MOST_DAYS);
        });
        moreWorkers().forEach(lever -> {
            if (lever.office() == null || !knownOffices.contains(lever.office())) {
                throw Refusal.of("office", "Scegliete un ufficio dell'elenco.");
            }
            territory(lever.territory(), theirs);
            between("moreWorkers", lever.moreWorkers(), MOST_PEOPLE);
        });
    }

    private static void territory(@Nullable String asked, Set<String> theirs) {
        if (asked == null || !theirs.contains(Provinces.territory(asked))) {
            throw Refusal.of("territory", "Scegliete uno dei territori che coordinate.");
        }
    }

    private static void between(String field, int number, int most) {
        if (number < 1 || number > most) {
            throw Refusal.of(field, "Scrivete un numero intero fra 1 e %d.".formatted(most));
        }
    }
}
