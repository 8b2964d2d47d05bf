package it.accanto.supervision.alerts;

import it.accanto.casefile.Provinces;
import it.accanto.casefile.Refusal;
import it.accanto.supervision.Step;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule as a supervisor asks for it.
 *
 * @param step its key: process and task as forms are named; null or blank for every step
 * @param office the group's id; null or blank for every office
 */
record AskedRule(
        @Nullable String territory,
        @Nullable String step,
        @Nullable String office,
        @Nullable BigDecimal p90Days,
        @Nullable BigDecimal daysTo18) {

    private static final int LONGEST = 3_650;

    /** @throws Refusal where the territory is missing */
    String inTerritory() {
        String given = given(territory);
        if (given == null) {
            throw Refusal.of("territory", "Scegliete il territorio della regola.");
        }
        return Provinces.territory(given);
    }

    /**
     * What is to be watched. With a step its office says nothing more and is left out.
     *
     * @param steps all there are, by key
     * @throws Refusal where it names what is not there, or no threshold
     */
    Watched watched(Map<String, Step> steps) {
        String wanted = given(step);
        String of = given(office);
        check(wanted, of, steps);
        if (p90Days == null && daysTo18 == null) {
            throw Refusal.of(
                    "p90Days", "Scrivete almeno una soglia: i giorni del P90, oppure i giorni ai diciotto anni.");
        }
        return new Watched(
                inTerritory(),
                wanted,
                wanted == null ? of : null,
                days("p90Days", p90Days),
                days("daysTo18", daysTo18));
    }

    private static void check(@Nullable String wanted, @Nullable String of, Map<String, Step> steps) {
        Step known = wanted == null ? null : steps.get(wanted);
        if (wanted != null && known == null) {
            throw Refusal.of("step", "Questo passo non c’è: sceglietelo dall’elenco.");
        }
        if (of != null && steps.values().stream().noneMatch(one -> one.office().equals(of))) {
            throw Refusal.of("office", "Questo ufficio non c’è: sceglietelo dall’elenco.");
        }
        if (of != null && known != null && !known.office().equals(of)) {
            throw Refusal.of(
                    "office",
                    "Il passo «%s» è di un altro ufficio (%s): scegliete quello, oppure nessun ufficio."
                            .formatted(known.name(), known.officeName()));
        }
    }

    private static @Nullable Integer days(String field, @Nullable BigDecimal given) {
        if (given == null) {
            return null;
        }
        boolean possible = given.signum() > 0
                && given.compareTo(BigDecimal.valueOf(LONGEST)) <= 0
                && given.remainder(BigDecimal.ONE).signum() == 0;
        if (!possible) {
            throw Refusal.of(field, "Scrivete un numero intero di giorni, da 1 a %d.".formatted(LONGEST));
        }
        return given.intValueExact();
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
