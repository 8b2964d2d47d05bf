package it.accanto.rules.effect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What is compared with what.
 *
 * @param offices the decisions of the file, each with the office that owns it
 * @param paying whether some of them propose an amount
 * @param from the day on which ages are counted
 * @param version the number of the version in force on that day
 * @param since from when on decisions taken are looked at, {@code until} now
 */
record Plan(
        Map<String, String> offices,
        boolean paying,
        LocalDate from,
        int version,
        String inForce,
        String draft,
        int months,
        LocalDate since,
        Instant until) {

    Set<String> keys() {
        return offices.keySet();
    }

    Tally tally(boolean listing) {
        return new Tally(offices, paying, listing);
    }
}
