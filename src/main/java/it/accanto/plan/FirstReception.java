package it.accanto.plan;

import it.accanto.casefile.CaseFile;
import it.accanto.casefile.Deadline;
import it.accanto.casefile.Reception;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;

/**
 * First reception and how long it may last.
 *
 * @param placement where the minor is
 * @param enteredOn since when
 */
public record FirstReception(String placement, LocalDate enteredOn, boolean left) {

    private static final Set<String> NOWHERE_ELSE =
            Set.of("SUITABLE_FAMILY_MEMBER", "FOSTER_FAMILY", "SAI_MSNA", "NOT_APPLICABLE");
    private static final Set<String> NO_PLACE =
            Set.of("FIRST_RECEPTION", "FIRST_RECEPTION_STAY_ESCALATE", "ESCALATE_PREFECT", "NOT_APPLICABLE");

    /** The prefect may prolong the adult section by sixty days (D.lgs 142/2015 art. 19 c.3-bis). */
    private static final Period EXTENSION = Period.ofDays(60);

    private static final int SEARCH_WEEKS = 3;

    public static FirstReception of(CaseFile file) {
        Reception reception = file.reception();
        return new FirstReception(
                Objects.requireNonNullElse(reception.placement(), "FIRST_RECEPTION"),
                Objects.requireNonNullElse(reception.enteredOn(), file.reportedOn()),
                reception.secondReceptionOn() != null);
    }

    /** Relatives, foster families and the SAI are where a minor may stay (D.lgs 142/2015 art. 19). */
    public boolean needsSecond() {
        return !left && !NOWHERE_ELSE.contains(placement);
    }

    /** The last day of first reception: 45 days, in an adult section 90, or 150 when prolonged. */
    public LocalDate lastDay() {
        return switch (placement) {
            case "ADULT_SECTION_DEDICATED" -> Deadline.T15.from(enteredOn);
            case "ADULT_SECTION_EXTENDED" -> Deadline.T15.from(enteredOn).plus(EXTENSION);
            default -> Deadline.T05.from(enteredOn);
        };
    }

    public int daysOn(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(enteredOn, day));
    }

    public int daysInAdultSectionOn(LocalDate day) {
        return placement.startsWith("ADULT_SECTION") ? daysOn(day) : 0;
    }

    /** Whether a placement means that the minor moves; the others leave the minor where they are. */
    public static boolean moves(String placement) {
        return !NO_PLACE.contains(placement);
    }

    /** Without a place one looks again every week for three weeks past the term; an adult needs none. */
    public boolean searchesOn(String placement, LocalDate day) {
        return !moves(placement)
                && !placement.equals("NOT_APPLICABLE")
                && day.isBefore(lastDay().plusWeeks(SEARCH_WEEKS));
    }

    /** The next weekly day, counted from the term, on which places are looked for again. */
    public LocalDate nextSearchAfter(LocalDate day) {
        long weeks = Math.max(0, ChronoUnit.DAYS.between(lastDay(), day) / 7);
        return lastDay().plusWeeks(weeks + 1);
    }
}
