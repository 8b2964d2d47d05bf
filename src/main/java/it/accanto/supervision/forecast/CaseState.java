package it.accanto.supervision.forecast;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where a case stands on a day.
 *
 * @param daysTo18 to the birthday, on whose morning it is too late
 * @param lasted by step: the days it has lasted, or one of the three signs below
 * @param taken branches of which a person decided that they are taken
 */
record CaseState(String number, String territory, int daysTo18, int[] lasted, Set<Branch> taken) {

    static final int NOT_BEGUN = -1;
    static final int DONE = -2;
    static final int NOT_NEEDED = -3;

    /** Nothing done yet, nothing decided. */
    static CaseState begun(String number, String territory, int daysTo18, int steps) {
        int[] lasted = new int[steps];
        Arrays.fill(lasted, NOT_BEGUN);
        return new CaseState(number, territory, daysTo18, lasted, EnumSet.noneOf(Branch.class));
    }

    CaseState with(int step, int sign) {
        int[] other = lasted.clone();
        other[step] = sign;
        return new CaseState(number, territory, daysTo18, other, taken);
    }

    boolean remains(int step) {
        return lasted[step] >= NOT_BEGUN;
    }

    boolean runs(int step) {
        return lasted[step] >= 0;
    }

    /** 0 where it has not begun. */
    int lasted(int step) {
        return Math.max(0, lasted[step]);
    }

    /** The steps that are not done, in order. */
    int[] remaining() {
        return IntStream.range(0, lasted.length).filter(this::remains).toArray();
    }
}
