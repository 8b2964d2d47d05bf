package it.accanto.supervision.forecast;

/** What anybody can reckon without a simulation: too late where the days to eighteen are fewer than the mean remaining time. */
final class PlainRule {

    /** A branch that fewer take is left out. */
    private static final double USUAL = 0.5;

    private final Needs needs;
    private final Paces paces;

    PlainRule(Needs needs, Paces paces) {
        this.needs = needs;
        this.paces = paces;
    }

    boolean misses(CaseState state) {
        return meanRemaining(state) >= state.daysTo18();
    }

    /** To the end of the need that takes longest, in days: the means of its remaining steps, less what the running ones have lasted. */
    double meanRemaining(CaseState state) {
        double[] ends = new double[needs.steps().size()];
        double last = 0;
        for (int at : state.remaining()) {
            NeedStep step = needs.step(at);
            if (usual(step, state)) {
                ends[at] = begin(step, state, ends) + Math.max(0, paces.mean(at, state.territory()) - state.lasted(at));
                last = Math.max(last, ends[at]);
            }
        }
        return last;
    }

    private boolean usual(NeedStep step, CaseState state) {
        return step.branches().stream()
                .allMatch(branch -> state.taken().contains(branch) || paces.share(branch, state.territory()) >= USUAL);
    }

    private static double begin(NeedStep step, CaseState state, double[] ends) {
        if (state.runs(step.at())) {
            return 0;
        }
        Integer notBefore = step.notBefore();
        double begin = notBefore == null ? 0 : Math.max(0, state.daysTo18() - notBefore);
        for (int before : step.after()) {
            begin = Math.max(begin, ends[before]);
        }
        return begin;
    }
}
