package it.accanto.supervision.forecast;

import java.util.Arrays;
import java.util.Set;

/** The remaining steps of one case, laid out flat so that a draw costs little: who follows whom, from which day, how long. */
final class Course {

    private static final Branch[] BRANCHES = Branch.values();

    /** The places of the steps' chances come first. */
    private static final int CHANCES_OF_BRANCHES = 40;

    private final CaseState state;
    private final Change change;
    private final Dice dice;
    private final int late18;
    private final NeedStep[] steps;
    private final Pace[] paces;
    private final int[][] after;
    private final int[] from;
    private final int[] lasted;
    private final int[] places;
    private final int[] branches;
    private final double[] shares = new double[BRANCHES.length];

    /** Of each step itself and those after it, as bits. */
    private final int[] leadsTo;

    private final int[] rest;
    private final int[] ends;
    private int needed;

    Course(CaseState state, Needs needs, Paces paces, Change change, Dice dice) {
        this.state = state;
        this.change = change;
        this.dice = dice;
        this.late18 = state.daysTo18();
        int[] remaining = state.remaining();
        this.places = remaining;
        this.steps = Arrays.stream(remaining).mapToObj(needs::step).toArray(NeedStep[]::new);
        this.lasted = Arrays.stream(remaining).map(state::lasted).toArray();
        this.paces = Arrays.stream(steps)
                .map(step -> paces.of(step.at(), state.territory(), state.lasted(step.at())))
                .toArray(Pace[]::new);
        this.after = Arrays.stream(steps).map(step -> before(step, remaining)).toArray(int[][]::new);
        this.from = Arrays.stream(steps).mapToInt(this::from).toArray();
        this.branches =
                Arrays.stream(steps).mapToInt(step -> bits(step.branches())).toArray();
        for (Branch branch : BRANCHES) {
            shares[branch.ordinal()] = state.taken().contains(branch) ? 1 : paces.share(branch, state.territory());
        }
        this.leadsTo = leadsTo();
        this.rest = new int[steps.length];
        this.ends = new int[steps.length];
    }

    private static int bits(Set<Branch> branches) {
        return branches.stream().mapToInt(branch -> 1 << branch.ordinal()).sum();
    }

    private int[] before(NeedStep step, int[] remaining) {
        if (state.runs(step.at())) {
            return new int[0];
        }
        return step.after().stream()
                .mapToInt(before -> Arrays.binarySearch(remaining, before))
                .filter(at -> at >= 0)
                .toArray();
    }

    private int from(NeedStep step) {
        Integer notBefore = step.notBefore();
        return notBefore == null || state.runs(step.at()) ? 0 : Math.max(0, late18 - notBefore);
    }

    private int[] leadsTo() {
        int[] bits = new int[steps.length];
        for (int at = steps.length - 1; at >= 0; at--) {
            bits[at] |= 1 << at;
            for (int before : after[at]) {
                bits[before] |= bits[at];
            }
        }
        return bits;
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
        int taken = taken(draw);
        needed = 0;
        for (int at = 0; at < rest.length; at++) {
            if ((branches[at] & ~taken) == 0) {
                needed |= 1 << at;
                int days = paces[at].times().draw(dice.chance(draw, places[at]), lasted[at]) - lasted[at];
                rest[at] = change.rest(places[at], days);
            } else {
                rest[at] = 0;
            }
        }
    }

    private int taken(int draw) {
        int taken = 0;
        for (int branch = 0; branch < shares.length; branch++) {
            if (shares[branch] >= 1 || dice.chance(draw, CHANCES_OF_BRANCHES + branch) < shares[branch]) {
                taken |= 1 << branch;
            }
        }
        return taken;
    }

    /**
     * Lets the steps follow each other.
     *
     * @param pushed the place of a step whose wait is halved, or -1
     * @return the steps that end too late, as bits
     */
    int late(int pushed) {
        int late = 0;
        for (int at = 0; at < rest.length; at++) {
            boolean counts = (needed & 1 << at) != 0;
            int begin = counts ? from[at] : 0;
            for (int before : after[at]) {
                begin = Math.max(begin, ends[before]);
            }
            ends[at] = begin + (at == pushed ? rest[at] / 2 : rest[at]);
            late |= counts && ends[at] >= late18 ? 1 << at : 0;
        }
        return late;
    }

    /** Whether a push at a step can reach all that is late. */
    boolean reaches(int at, int late) {
        return (late & ~leadsTo[at]) == 0;
    }

    /** Whether the time runs out at a step: it is late, and nothing before it is. */
    boolean runsOutAt(int at, int late) {
        for (int before : after[at]) {
            if (ends[before] >= late18) {
                return false;
            }
        }
        return (late & 1 << at) != 0;
    }
}
