package it.accanto.supervision.figures;

import it.accanto.casefile.AgeClock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The time during which a minor counts as present: from the day of the report until the case is closed, the minor leaves or turns
 * eighteen, whichever is first. On that day they are present no more.
 *
 * @param birthDate as it is known today
 * @param departedOn the day on which they left the way, in whatever manner
 * @param outcome with which the case closed, before that with which it would close
 */
record Stay(
        String territory,
        String gender,
        String nationality,
        LocalDate birthDate,
        LocalDate reportedOn,
        @Nullable LocalDate departedOn,
        @Nullable LocalDate closedOn,
        @Nullable String outcome) {

    boolean presentOn(LocalDate day) {
        return !reportedOn.isAfter(day) && until().isAfter(day);
    }

    /** Whether they are a minor counted at all: who was found adult when reported never was. */
    boolean counted() {
        return until().isAfter(reportedOn);
    }

    boolean enteredIn(HalfYear half) {
        return counted() && half.holds(reportedOn);
    }

    boolean leftIn(HalfYear half) {
        return counted() && half.holds(until());
    }

    /** Whether the case was closed within it, of somebody who never counted. */
    boolean setAsideIn(HalfYear half) {
        return !counted() && closedOn != null && half.holds(closedOn);
    }

    /** The first day on which they are present no more. */
    LocalDate until() {
        return Stream.of(departedOn, closedOn, age().majorityOn())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** Turning eighteen comes first where it falls on the same day. */
    Exit exit() {
        return counted() && !age().majorityOn().isAfter(until()) ? Exit.TURNED_EIGHTEEN : Exit.of(outcome);
    }

    int ageOn(LocalDate day) {
        return age().yearsOn(day);
    }

    private AgeClock age() {
        return new AgeClock(birthDate);
    }
}
