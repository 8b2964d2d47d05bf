package it.accanto.transition;

import it.accanto.casefile.AgeClock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A milestone on the way to eighteen, by its days from the birthday. Its date follows the birth date and is never kept. */
public enum Milestone {
    YEAR_BEFORE(-365),
    HALF_YEAR_BEFORE(-180),
    NINETY_DAYS_BEFORE(-90),
    SIXTY_DAYS_BEFORE(-60),
    THIRTY_DAYS_BEFORE(-30),
    DAY_BEFORE(-1),
    BIRTHDAY(0),
    SIXTY_DAYS_AFTER(60);

    private final int days;

    Milestone(int days) {
        this.days = days;
    }

    public int days() {
        return days;
    }

    public LocalDate on(AgeClock age) {
        return age.majorityOn().plusDays(days);
    }

    public boolean reached(AgeClock age, LocalDate today) {
        return !on(age).isAfter(today);
    }

    /** As models and forms write milestones: days from the birthday, comma between. */
    public static String codes(Collection<Milestone> milestones) {
        return milestones.stream()
                .map(milestone -> Integer.toString(milestone.days))
                .collect(Collectors.joining(","));
    }

    public static List<Milestone> of(Collection<String> codes) {
        return Arrays.stream(values())
                .filter(milestone -> codes.contains(Integer.toString(milestone.days)))
                .toList();
    }
}
