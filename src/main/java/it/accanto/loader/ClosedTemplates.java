package it.accanto.loader;

import it.accanto.invented.InventedMinor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws the minors whose cases will be closed: by turning eighteen, by leaving, or since they were none. How often is invented. */
class ClosedTemplates {

    private static final Shares<String> ENDS = Shares.of("LEFT_WITHOUT_NOTICE 26 RETURNED_TO_FAMILY 3 ASSISTED_RETURN 1"
            + " MOVED_ABROAD 3 NOT_MSNA_EU 2 NOT_MSNA_ADULT 3 NOT_MSNA_ACCOMPANIED 3 ADULT_FOUND 4"
            + " PERMIT_CONVERTED 25 PROSIEGUO 12 PROTECTION_KEPT 8 CONVERSION_REFUSED 4 CONVERSION_PENDING 6");

    /** What is answered in the forms, so that a case ends like this. */
    private static final Map<String, Map<String, String>> ANSWERS = Map.of(
            "NOT_MSNA_EU", Map.of("citizenship", "EU"),
            "NOT_MSNA_ADULT", Map.of("majorityEvidence", "ADULT_DOCUMENTED"),
            "NOT_MSNA_ACCOMPANIED", Map.of("responsibleAdult", "PARENT_PRESENT"),
            "ADULT_FOUND",
                    Map.of(
                            "foundedDoubt", "true",
                            "examOrdered", "true",
                            "examOutcome", "ADULT",
                            "attributedAge", "ADULT"),
            "PERMIT_CONVERTED", Map.of("permitType", "MINORE_ETA", "prosieguoDecision", "DO_NOT_FILE"),
            "PROSIEGUO", Map.of("permitType", "MINORE_ETA", "permitOutcome", "PENDING", "courtDecision", "DECREED"),
            "PROTECTION_KEPT", Map.of("permitType", "PROT_SUSSIDIARIA", "prosieguoDecision", "DO_NOT_FILE"),
            "CONVERSION_REFUSED",
                    Map.of("permitType", "MINORE_ETA", "permitOutcome", "REFUSED", "prosieguoDecision", "DO_NOT_FILE"),
            "CONVERSION_PENDING",
                    Map.of("permitType", "MINORE_ETA", "permitOutcome", "PENDING", "prosieguoDecision", "DO_NOT_FILE"));

    private static final List<String> DEPARTURES =
            List.of("LEFT_WITHOUT_NOTICE", "RETURNED_TO_FAMILY", "ASSISTED_RETURN", "MOVED_ABROAD");
    private static final List<String> NEVER_MSNA =
            List.of("NOT_MSNA_EU", "NOT_MSNA_ADULT", "NOT_MSNA_ACCOMPANIED", "ADULT_FOUND");

    private final LocalDate today;
    private final Random random;

    ClosedTemplates(LocalDate today, Random random) {
        this.today = today;
        this.random = random;
    }

    /** @param from the order of the first */
    List<InventedMinor> drawn(int howMany, int from) {
        List<String> ends = ENDS.dealt(howMany, random);
        List<InventedMinor> drawn = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            Template template = DEPARTURES.contains(ends.get(i))
                    ? departed(i, ends.get(i))
                    : NEVER_MSNA.contains(ends.get(i)) ? notOne(i) : turnedEighteen(i);
            ANSWERS.getOrDefault(ends.get(i), Map.of()).forEach(template::tell);
            drawn.add(new InventedMinor(from + i, template.told()));
        }
        return drawn;
    }

    private Template departed(int order, String how) {
        int ago = 20 + random.nextInt(300);
        int stay = Math.min(300, Template.lognormal(random, 25, 120));
        LocalDate left = today.minusDays(ago);
        LocalDate born = left.minusYears(15 + random.nextInt(3)).plusDays(60L + random.nextInt(200));
        Template minor = template(order, born, left.minusDays(stay));
        minor.tell("departsOn", left);
        minor.tell("departsAs", how);
        return minor;
    }

    private Template notOne(int order) {
        LocalDate reported = today.minusDays(200L + random.nextInt(300));
        return template(order, reported.minusYears(17).plusDays(random.nextInt(100)), reported);
    }

    /** Turned eighteen long enough ago for the last milestone to have passed. */
    private Template turnedEighteen(int order) {
        LocalDate majority = today.minusDays(110L + random.nextInt(150));
        LocalDate reported = majority.minusDays(200L + random.nextInt(400));
        Template minor = template(order, majority.minusYears(18), reported);
        minor.tell("guardianAppointedOn", reported.plusDays(20L + random.nextInt(60)));
        LocalDate signed = reported.plusDays(40L + random.nextInt(40));
        minor.tell("planSignedOn", signed);
        minor.tell("prosieguoUntil", majority.plusDays(40));
        if (order % 3 == 0) {
            minor.tell("dote", order % 2 == 0 ? "DOTE_QUALIFICAZIONE" : "DOTE_OCCUPAZIONE");
            minor.tell("doteAskedOn", signed.plusDays(20));
        }
        return minor;
    }

    private Template template(int order, LocalDate born, LocalDate reported) {
        Template minor =
                new Template(today, random, born, Stock.CERTAINTY.draw(random), reported, order % 3 == 2 ? "TO" : "MI");
        minor.received();
        minor.tell("stage", "CLOSED");
        return minor;
    }
}
