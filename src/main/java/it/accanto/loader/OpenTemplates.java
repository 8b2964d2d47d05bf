package it.accanto.loader;

import it.accanto.casefile.AgeClock;
import it.accanto.invented.InventedMinor;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Draws the minors whose cases will be open: their ages by the stock's shares, their cases at every stage. */
class OpenTemplates {

    private static final double NEW_ADULTS = 0.05;
    private static final int LONGEST_STAY = 900;

    /** Where a case that came so far may stand still: a task that nobody does yet. */
    private static final Map<String, List<String>> STAYS = Map.of(
            "PLAN", List.of("", "reviewPlan", "recordSecondReception", "confirmRoute", "signGuardian", "draftPlan"),
            "DOTE_QUALIFICAZIONE",
                    List.of("fillRequest", "decideGrant", "decideGrant", "startInternship", "recordInternshipEnd", ""),
            "DOTE_OCCUPAZIONE",
                    List.of("fillRequest", "decideGrant", "startPlacement", "recordContractOutcome", "recordPayment"),
            "AGE_OUT",
                    List.of(
                            "",
                            "describePermit",
                            "collectDocuments",
                            "requestOpinion",
                            "recordOpinion",
                            "fileConversion",
                            "recordPermit",
                            "assessProsieguo",
                            "decideProsieguo",
                            "recordProsieguo",
                            "obtainPassport",
                            "planHousing",
                            "planWork"));

    private final LocalDate today;
    private final Random random;

    OpenTemplates(LocalDate today, Random random) {
        this.today = today;
        this.random = random;
    }

    List<InventedMinor> drawn(int howMany) {
        int adults = (int) Math.round(howMany * NEW_ADULTS);
        List<String> ages = Stock.AGE.dealt(howMany - adults, random);
        List<String> certainties = Stock.CERTAINTY.dealt(howMany, random);
        List<InventedMinor> drawn = new ArrayList<>();
        IntStream.range(0, howMany).forEach(order -> {
            Template template = order < ages.size()
                    ? minor(order, Integer.parseInt(ages.get(order)), certainties.get(order))
                    : newAdult(order);
            drawn.add(new InventedMinor(order, template.told()));
        });
        return drawn;
    }

    private Template minor(int order, int age, String certainty) {
        LocalDate born = certainty.equals("PLACEHOLDER") ? placeholder(born(age)) : born(age);
        long longest = Math.max(1, Math.min(LONGEST_STAY, ChronoUnit.DAYS.between(born, today) - 30));
        int stay = random.nextDouble() < .05 ? random.nextInt(11) : Template.lognormal(random, 150, 420);
        LocalDate reported = today.minusDays(Math.min(stay, longest));
        Template minor = new Template(today, random, born, certainty, reported, province(order));
        minor.received();
        stage(minor, new AgeClock(born).daysTo18On(today), Math.min(stay, longest));
        return minor;
    }

    private void stage(Template minor, int daysTo18, long stay) {
        String stage = "INTAKE";
        if (stay > 10) {
            stage = minor.day("guardianAppointedOn") == null
                    ? "GUARDIAN"
                    : minor.day("planSignedOn") == null ? "PLAN" : later(daysTo18);
        }
        minor.tell("stage", stage);
        List<String> stays = STAYS.getOrDefault(stage, List.of(""));
        minor.tell("staysAt", stays.get(random.nextInt(stays.size())));
        LocalDate signed = minor.day("planSignedOn");
        if (stage.startsWith("DOTE") && signed != null) {
            minor.tell("dote", stage);
            LocalDate asked = signed.plusDays(15 + random.nextInt(30));
            minor.tell("doteAskedOn", asked.isAfter(today) ? today : asked);
        }
    }

    private String later(int daysTo18) {
        List<String> stages = new ArrayList<>(List.of("PLAN"));
        if (daysTo18 <= 730) {
            stages.addAll(List.of("COMPETENCE_REVIEW", "DOTE_QUALIFICAZIONE"));
        }
        if (daysTo18 <= 365) {
            stages.addAll(List.of("DOTE_OCCUPAZIONE", "AGE_OUT", "AGE_OUT"));
        }
        return stages.get(random.nextInt(stages.size()));
    }

    /** Turned eighteen this year and goes on with a prosieguo. */
    private Template newAdult(int order) {
        LocalDate majority = today.minusDays(5 + random.nextInt(250));
        LocalDate reported = majority.minusDays(250 + random.nextInt(300));
        Template adult = new Template(today, random, majority.minusYears(18), "DECLARED", reported, province(order));
        adult.received();
        adult.tell("stage", "AGE_OUT");
        adult.tell("guardianAppointedOn", reported.plusDays(40));
        adult.tell("planSignedOn", reported.plusDays(60));
        adult.tell("prosieguoDecision", "FILE");
        adult.tell("courtDecision", "DECREED");
        adult.tell("prosieguoUntil", majority.plusYears(2));
        return adult;
    }

    private LocalDate born(int age) {
        int years = age > 14 ? age : age == 10 ? 7 + random.nextInt(8) : random.nextInt(7);
        return today.minusYears(years + 1L).plusDays(1 + random.nextInt(365));
    }

    /** Recorded on 1 January, of the year that keeps them a minor. */
    private LocalDate placeholder(LocalDate born) {
        LocalDate january = born.withDayOfYear(1);
        return new AgeClock(january).adultOn(today) ? january.plusYears(1) : january;
    }

    private static String province(int order) {
        return order % 3 == 2 ? "TO" : "MI";
    }
}
