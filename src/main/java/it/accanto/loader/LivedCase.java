package it.accanto.loader;

import it.accanto.casefile.AgeClock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A case that lived through the processes until today, and by how many days its life can be moved so that it stays possible: nothing
 * that happened comes to lie in the future, nothing that is to happen in the past, and every age is attained on its day.
 *
 * @param lastOn the day on which something last happened
 * @param nextOn the first day on which a timer falls due
 */
record LivedCase(
        String number,
        LocalDate birthDate,
        boolean placeholder,
        LocalDate reportedOn,
        LocalDate lastOn,
        @Nullable LocalDate nextOn,
        boolean closed) {

    private static final int FARTHEST_OPEN = 45;
    private static final List<Integer> BIRTHDAYS = List.of(17, 18, 21);

    /** The possible moves, at least none; a closed case moves back by up to a number of days. */
    List<Integer> moves(LocalDate today, int daysBack) {
        int later = Math.toIntExact(ChronoUnit.DAYS.between(lastOn, today));
        int earlier = closed ? daysBack : Math.min(FARTHEST_OPEN, untilNext(today));
        List<Integer> moves = IntStream.rangeClosed(-earlier, Math.min(FARTHEST_OPEN, later))
                .filter(this::keepsAges)
                .boxed()
                .toList();
        return moves.isEmpty() ? List.of(0) : moves;
    }

    private int untilNext(LocalDate today) {
        return nextOn == null
                ? FARTHEST_OPEN
                : Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(today, nextOn)) - 1);
    }

    private boolean keepsAges(int days) {
        LocalDate moved = birthDate.plusDays(days);
        AgeClock before = new AgeClock(birthDate);
        AgeClock after = new AgeClock(moved);
        return (!placeholder || moved.getDayOfYear() == 1)
                && BIRTHDAYS.stream()
                        .allMatch(age -> before.turns(age).plusDays(days).equals(after.turns(age)));
    }
}
