package it.accanto.supervision.forecast;

import it.accanto.supervision.forecast.Pace.Level;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long each step takes in each territory: from the territory's own histories where there are enough, else from the whole installation's,
 * else from the sources. A step that has lasted long already needs histories that lasted as long.
 */
final class Paces {

    /** A territory with fewer ended ones is not heard alone. */
    static final int ENOUGH = 30;

    /** Of those that lasted as long as the step in question. */
    static final int ENOUGH_AS_LONG = 5;

    /** @param upTo it speaks of steps that have lasted so many days at most */
    private record Learnt(Pace pace, double mean, int upTo) {

        boolean speaksOf(int lasted) {
            return pace.histories() >= ENOUGH && lasted <= upTo;
        }
    }

    private final Needs needs;
    private final List<Map<String, Learnt>> territories = new ArrayList<>();
    private final Map<Integer, Learnt> installation = new HashMap<>();
    private final Map<String, Map<Branch, Double>> shares;

    /**
     * @param seen by step and territory
     * @param shares how often a branch is taken, by territory; "" for the whole installation
     */
    Paces(Needs needs, Map<String, Map<String, Observed>> seen, Map<String, Map<Branch, Double>> shares) {
        this.needs = needs;
        this.shares = shares;
        for (NeedStep step : needs.steps()) {
            learn(step, seen.getOrDefault(step.id(), Map.of()));
        }
    }

    private void learn(NeedStep step, Map<String, Observed> seen) {
        Observed all = new Observed();
        seen.values().forEach(all::add);
        installation.put(step.at(), learnt(all, Level.INSTALLATION, step));
        Map<String, Learnt> each = new HashMap<>();
        seen.forEach((territory, theirs) -> {
            if (theirs.ended() >= ENOUGH) {
                each.put(territory, learnt(theirs, Level.TERRITORY, step));
            }
        });
        territories.add(each);
    }

    private static Learnt learnt(Observed seen, Level level, NeedStep step) {
        return new Learnt(
                new Pace(WaitTimes.of(seen, step.prior()), level, seen.ended()),
                seen.mean(),
                seen.lastedBy(ENOUGH_AS_LONG));
    }

    /** @param lasted the days that it has lasted already, 0 where it has not begun */
    Pace of(int step, String territory, int lasted) {
        Learnt theirs = territories.get(step).get(territory);
        if (theirs != null && theirs.speaksOf(lasted)) {
            return theirs.pace();
        }
        Learnt all = installation.get(step);
        return all != null && all.speaksOf(lasted)
                ? all.pace()
                : new Pace(needs.step(step).prior(), Level.SOURCES, 0);
    }

    /** The plain mean of those that ended, in days: of the territory, of the installation, or of the sources. */
    double mean(int step, String territory) {
        Learnt theirs = territories.get(step).get(territory);
        Learnt all = installation.get(step);
        if (theirs != null) {
            return theirs.mean();
        }
        return all != null && all.speaksOf(0)
                ? all.mean()
                : needs.step(step).prior().mean();
    }

    /** How often a branch is taken. */
    double share(Branch branch, String territory) {
        Map<Branch, Double> everywhere = shares.getOrDefault("", new EnumMap<>(Branch.class));
        return shares.getOrDefault(territory, everywhere)
                .getOrDefault(branch, everywhere.getOrDefault(branch, branch.prior()));
    }
}
