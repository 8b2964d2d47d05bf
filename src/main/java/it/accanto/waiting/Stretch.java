package it.accanto.waiting;

import it.accanto.pathway.Authority;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days on end that a task waited on one authority. A day belongs to whom is waited for when it ends, at midnight in Italy, so that none is
 * counted twice.
 *
 * @param until the day on which it ended, itself not counted; today where it runs
 * @param running whether it is still waited for
 */
record Stretch(Authority authority, LocalDate from, LocalDate until, boolean running) {

    int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, until));
    }

    /** Whether another goes on where this one ended, with the same authority. */
    boolean goesOnIn(Stretch other) {
        return authority == other.authority && until.equals(other.from);
    }

    Stretch with(Stretch other) {
        return new Stretch(authority, from, other.until, other.running);
    }
}
