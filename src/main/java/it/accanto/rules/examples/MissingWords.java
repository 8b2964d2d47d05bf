package it.accanto.rules.examples;

import it.accanto.casefile.AgeClock;
import it.accanto.pathway.WhatIsMissing.Change;
import it.accanto.rules.Catalogue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is missing for a yes, in words: with a day in the place of an age, where a birth date is known. */
@Component
class MissingWords {

    /** The age at the start of the internship or of the work; every other is that of the day on which somebody asks. */
    private static final String AT_THE_START = "ageAtReferenceDate";

    private static final Set<String> AGES = Set.of(AT_THE_START, "ageYears");
    private static final String DAYS = "daysTo18";

    /** What these tables ask is a guardian's age, not the minor's. */
    private static final String OF_A_GUARDIAN = "guardian-";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ITALIAN);

    /** Whose age it is, on a day. */
    record Birth(AgeClock age, LocalDate today) {}

    private final OptionWords options;

    MissingWords(OptionWords options) {
        this.options = options;
    }

    /** @param birth null where nobody's birth date is known: ages stay ages */
    String of(Catalogue.Listed decision, List<Change> changes, @Nullable Birth birth) {
        return changes.stream()
                .map(change -> birth == null
                        ? compared(change)
                        : day(decision.key(), change, birth).orElseGet(() -> compared(change)))
                .collect(Collectors.joining(" e ", decision.said() + " se ", ""));
    }

    private String compared(Change change) {
        return "«%s» fosse %s invece di %s"
                .formatted(
                        change.label(),
                        options.of(change.input(), change.to()),
                        options.of(change.input(), change.from()));
    }

    /** Somebody is still of an age on the day before the next birthday, and of age enough from the birthday on. */
    private static Optional<String> day(String decision, Change change, Birth birth) {
        AgeClock age = birth.age();
        if (decision.startsWith(OF_A_GUARDIAN) || !(change.to() instanceof Integer to)) {
            return Optional.empty();
        }
        boolean lower = to < (Integer) change.from();
        if (AGES.contains(change.input())) {
            return Optional.of(
                    lower ? until(change, age.turns(to + 1).minusDays(1), birth) : from(change, age.turns(to)));
        }
        LocalDate day = age.majorityOn().minusDays(to);
        return change.input().equals(DAYS)
                ? Optional.of(lower ? from(change, day) : until(change, day, birth))
                : Optional.empty();
    }

    private static String until(Change change, LocalDate day, Birth birth) {
        boolean past = day.isBefore(birth.today());
        String act = change.input().equals(AT_THE_START)
                ? past ? "il tirocinio fosse iniziato" : "il tirocinio inizia"
                : past ? "la domanda fosse venuta" : "la domanda viene";
        return "%s entro il %s".formatted(act, DAY.format(day));
    }

    private static String from(Change change, LocalDate day) {
        String act = change.input().equals(AT_THE_START) ? "il tirocinio inizia" : "la domanda viene";
        return "%s dal %s in poi".formatted(act, DAY.format(day));
    }
}
