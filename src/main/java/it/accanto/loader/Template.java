package it.accanto.loader;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An invented minor in the making, who will live through the processes: what is told of them is gathered bit by bit. */
class Template {

    private final LocalDate today;
    private final Random random;
    private final Map<String, String> told = new TreeMap<>();
    private final LocalDate reportedOn;

    /** Somebody reported on a day in a province, their birth date as sure as the share of such dates asks for. */
    Template(LocalDate today, Random random, LocalDate born, String certainty, LocalDate reportedOn, String province) {
        this.today = today;
        this.random = random;
        this.reportedOn = reportedOn;
        InventedPerson person = InventedPerson.drawn(today.getYear() - born.getYear(), random);
        tell("givenName", person.givenName());
        tell("familyName", person.familyName());
        tell("gender", person.gender());
        tell("nationality", person.nationality());
        tell("languages", person.language());
        tell("province", province);
        tell("birthDate", born);
        tell("birthDateCertainty", certainty);
        tell("reportedOn", reportedOn);
        tell("reportedBy", "Questura");
        tell("italianLevel", Stock.ITALIAN.draw(random));
        tell("vulnerability", Stock.VULNERABILITY.draw(random));
        tell("permitType", Stock.PERMIT.draw(random));
    }

    /** First reception begins within three days; the guardian is asked for and the plan signed as waits are known to be. */
    void received() {
        LocalDate entered = notAfterToday(reportedOn.plusDays(random.nextInt(4)));
        LocalDate requested = notAfterToday(reportedOn.plusDays(1 + random.nextInt(3)));
        tell("enteredFirstReceptionOn", entered);
        tell("guardianRequestedOn", requested);
        tellIfPast("guardianAppointedOn", requested.plusDays(lognormal(60, 180)));
        tellIfPast("planSignedOn", entered.plusDays(lognormal(50, 120)));
    }

    final void tell(String name, Object value) {
        told.put(name, value.toString());
    }

    private void tellIfPast(String name, LocalDate day) {
        if (!day.isAfter(today)) {
            tell(name, day);
        }
    }

    @Nullable
    LocalDate day(String name) {
        String day = told.get(name);
        return day == null ? null : LocalDate.parse(day);
    }

    LocalDate reportedOn() {
        return reportedOn;
    }

    Map<String, String> told() {
        return told;
    }

    private LocalDate notAfterToday(LocalDate day) {
        return day.isAfter(today) ? today : day;
    }

    private int lognormal(int median, int p90) {
        return lognormal(random, median, p90);
    }

    /** A wait in days with that median and that nine-tenths point. */
    static int lognormal(Random random, int median, int p90) {
        double spread = Math.log((double) p90 / median) / 1.2816;
        return Math.max(1, (int) Math.round(Math.exp(Math.log(median) + spread * random.nextGaussian())));
    }
}
