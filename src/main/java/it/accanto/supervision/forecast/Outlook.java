package it.accanto.supervision.forecast;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the simulation says of a case.
 *
 * @param missed in how many draws something is not done before eighteen
 * @param needs of each need that is not met yet, in how many draws it comes too late, in the order of the catalogue
 * @param runsOut of each remaining step, in how many draws the time of its need runs out there
 * @param push the step that gains most if its wait is halved; null where none gains anything worth saying
 */
record Outlook(
        CaseState state,
        int draws,
        int missed,
        Map<Need, Integer> needs,
        Map<String, Integer> runsOut,
        @Nullable Push push,
        Sureness sureness) {

    /**
     * @param gain by how much the probability falls
     */
    record Push(NeedStep step, double gain) {}

    double probability() {
        return (double) missed / draws;
    }

    /** The standard error that comes from drawing only so often. */
    double error() {
        double p = probability();
        return Math.sqrt(p * (1 - p) / draws);
    }
}
