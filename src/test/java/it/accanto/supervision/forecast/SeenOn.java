package it.accanto.supervision.forecast;

import it.accanto.supervision.forecast.InventedHistories.Life;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an installation would have known on a day of invented lives: histories as far as they had got, and where each case stood. */
final class SeenOn {

    private static final Needs NEEDS = Needs.catalogue();

    private SeenOn() {}

    /** What was known of some cases on a day, of the last three years. */
    static Paces learnt(List<Life> lives, long day) {
        Map<String, Map<String, Observed>> seen = new HashMap<>();
        for (Life life : lives) {
            for (NeedStep step : NEEDS.steps()) {
                long begun = life.begun()[step.at()];
                if (life.needs(step) && begun <= day && begun > day - 3 * 365) {
                    long until = Math.min(life.done()[step.at()], Math.min(day, life.birthday()));
                    seen.computeIfAbsent(step.id(), any -> new HashMap<>())
                            .computeIfAbsent(life.territory(), any -> new Observed())
                            .add((int) (until - begun), life.done()[step.at()] == until, 1);
                }
            }
        }
        return new Paces(NEEDS, seen, Map.of("", shares(lives, day)));
    }

    private static Map<Branch, Double> shares(List<Life> lives, long day) {
        List<Life> decided =
                lives.stream().filter(life -> life.birthday() <= day).toList();
        Map<Branch, Double> shares = new HashMap<>();
        for (Branch branch : Branch.values()) {
            shares.put(
                    branch,
                    decided.stream()
                                    .filter(life -> life.taken().contains(branch))
                                    .count()
                            / (double) decided.size());
        }
        return shares;
    }

    static CaseState state(Life life, long day) {
        CaseState state = CaseState.begun(
                life.number(),
                life.territory(),
                (int) (life.birthday() - day),
                NEEDS.steps().size());
        boolean routeKnown = life.done()[NEEDS.step("permitRoute").at()] <= day;
        boolean prosieguoKnown = life.done()[NEEDS.step("prosieguoDecision").at()] <= day;
        for (NeedStep step : NEEDS.steps()) {
            state = state.with(step.at(), sign(life, step, day, routeKnown, prosieguoKnown));
        }
        Set<Branch> known = EnumSet.noneOf(Branch.class);
        known.addAll(life.taken());
        known.removeIf(branch -> branch == Branch.PROSIEGUO ? !prosieguoKnown : !routeKnown);
        state.taken().addAll(known);
        return state;
    }

    private static int sign(Life life, NeedStep step, long day, boolean routeKnown, boolean prosieguoKnown) {
        boolean undecided = step.branches().contains(Branch.PROSIEGUO)
                ? !prosieguoKnown
                : !step.branches().isEmpty() && !routeKnown;
        if (!life.needs(step)) {
            return undecided ? CaseState.NOT_BEGUN : CaseState.NOT_NEEDED;
        }
        long begun = life.begun()[step.at()];
        if (begun > day) {
            return step.need() == Need.DOTE && step.after().isEmpty() ? CaseState.NOT_NEEDED : CaseState.NOT_BEGUN;
        }
        return life.done()[step.at()] <= day ? CaseState.DONE : (int) (day - begun);
    }
}
