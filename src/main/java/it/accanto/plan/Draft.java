package it.accanto.plan;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided a version of the plan says.
 *
 * @param agrees whether the young person agrees; if not, {@code disagreement} says with what
 */
public record Draft(
        String intensity,
        int reviewEveryDays,
        Set<Measure> measures,
        String goals,
        boolean agrees,
        @Nullable String disagreement) {}
