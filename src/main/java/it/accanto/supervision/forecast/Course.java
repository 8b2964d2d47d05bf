package it.accanto.supervision.forecast;

import java.util.Arrays;
import java.util.Set;

/** The remaining steps of one case, laid out so that a draw costs little: who follows whom, from which day, how long. */
final class Course {

    private static final int[] NOBODY = {};

    private final CaseState state;
    private final Change change;
    private final Dice dice;
    private final NeedStep[] steps;
    private final Pace[] paces;
    private final int[][] after;
    private final int[] from;
    private final double[] shares = new double[Branch.values().length];

    private final boolean[] needed;
    private final int[] rest;
    private final int[] ends;

    Course(CaseState state, Needs needs, Paces paces, Change change, Dice dice) {
        this.state = state;
        this.change = change;
        this.dice = dice;
        int[] remaining = state.remaining();
        this.steps = Arrays.stream(remaining).mapToObj(needs::step).toArray(NeedStep[]::new);
        this.paces = Arrays.stream(steps)
                .map(step -> paces.of(step.at(), state.territory(), state.lasted(step.at())))
                .toArray(Pace[]::new);
        this.after = Arrays.stream(steps).map(step -> before(step, remaining)).toArray(int[][]::new);
        this.from = Arrays.stream(steps).mapToInt(this::from).toArray();
        for (Branch branch : Branch.values()) {
            shares[branch.ordinal()] =
                    state.taken().contains(branch) ? 1 : paces.share(branch, state.territory());
        }
        this.needed = new boolean[steps.length];
        this.rest = new int[steps.length];
        this.ends = new int[steps.length];
    }

    private int[] before(NeedStep step, int[] remaining) {
        if (state.runs(step.at())) {
            return NOBODY;
        }
        return step.after().stream()
                .mapToInt(before -> Arrays.binarySearch(remaining, before))
                .filter(at -> at >= 0)
                .toArray();
    }

    private int from(NeedStep step) {
        Integer notBefore = step.notBefore();
        return notBefore == null || state.runs(step.at()) ? 0 : Math.max(0, state.daysTo18() - notBefore);
    }

    int size() {
        return steps.length;
    }

    NeedStep step(int at) {
        return steps[at];
    }

    Pace pace(int at) {
        return paces[at];
    }

    /** Draws every wait anew. */
    void draw(int draw) {
        for (int at = 0; at < steps.length; at++) {
            needed[at] = needed(steps[at].branches(), draw);
            rest[at] = needed[at] ? rest(at, draw) : 0;
        }
    }

    private int rest(int at, int draw) {
        int step = steps[at].at();
        int lasted = state.lasted(step);
        int days = paces[at].times().draw(dice.chance(draw, step), lasted) - lasted;
        return change.rest(step, days);
    }

    private boolean needed(Set<Branch> branches, int draw) {
        for (Branch branch : branches) {
            double share = shares[branch.ordinal()];
            if (share < 1 && dice.chance(draw, 40 + branch.ordinal()) >= share) {
                return false;
            }
        }
        return true;
    }

    /**
     * Lets the steps follow each other.
     *
     * @param pushed the place of a step whose wait is halved, or -1
     * @return whether any ends too late
     */
    boolean tooLate(int pushed) {
        boolean late = false;
        for (int at = 0; at < steps.length; at++) {
            int begin = needed[at] ? from[at] : 0;
            for (int before : after[at]) {
                begin = Math.max(begin, ends[before]);
            }
            ends[at] = begin + (at == pushed ? rest[at] / 2 : rest[at]);
            late |= needed[at] && ends[at] >= state.daysTo18();
        }
        return late;
    }

    /** Whether a step ends too late. */
    boolean late(int at) {
        return needed[at] && ends[at] >= state.daysTo18();
    }

    /** Whether the time runs out at a step: it is late, and nothing before it is. */
    boolean runsOutAt(int at) {
        if (!late(at)) {
            return false;
        }
        for (int before : after[at]) {
            if (ends[before] >= state.daysTo18()) {
                return false;
            }
        }
        return true;
    }
}
