package it.accanto.supervision.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The same simulation without a change and with it, side by side.
 *
 * @param cases open cases of minors that were simulated
 * @param before how many of them are to be expected to be missed, {@code after} with the change
 * @param territories the same by territory
 * @param steps of how many the time is to be expected to run out at each step
 * @param gaining the cases whose probability falls most
 */
record Compared(
        int cases,
        double before,
        double after,
        int newGuardiansGoTo,
        List<InTerritory> territories,
        List<AtStep> steps,
        List<Gaining> gaining) {

    private static final int LISTED = 20;
    private static final double WORTH_SAYING = 0.01;

    /** @param territory two capitals */
    record InTerritory(String territory, int cases, double before, double after) {}

    /** @param waitsOn the office or authority */
    record AtStep(String need, String step, String waitsOn, double before, double after) {}

    /** @param before the probability */
    record Gaining(String number, String territory, int daysTo18, double before, double after) {}

    /** One case, both ways. */
    record Pair(Outlook before, Outlook after) {

        double gain() {
            return before.probability() - after.probability();
        }
    }

    static Compared of(List<Pair> pairs, Needs needs, int newGuardiansGoTo) {
        return new Compared(
                pairs.size(),
                sum(pairs, pair -> pair.before().probability()),
                sum(pairs, pair -> pair.after().probability()),
                newGuardiansGoTo,
                byTerritory(pairs),
                needs.steps().stream().map(step -> atStep(step, pairs)).toList(),
                gaining(pairs));
    }

    private static double sum(List<Pair> pairs, ToDoubleFunction<Pair> of) {
        return pairs.stream().mapToDouble(of).sum();
    }

    private static List<InTerritory> byTerritory(List<Pair> pairs) {
        Map<String, List<Pair>> theirs = pairs.stream()
                .collect(Collectors.groupingBy(
                        pair -> pair.before().state().territory(), TreeMap::new, Collectors.toList()));
        List<InTerritory> territories = new ArrayList<>();
        theirs.forEach((territory, some) -> territories.add(new InTerritory(
                territory.toUpperCase(Locale.ROOT),
                some.size(),
                sum(some, pair -> pair.before().probability()),
                sum(some, pair -> pair.after().probability()))));
        return territories;
    }

    private static AtStep atStep(NeedStep step, List<Pair> pairs) {
        return new AtStep(
                step.need().label(),
                step.name(),
                Told.waitsOn(step),
                sum(pairs, pair -> runsOut(pair.before(), step)),
                sum(pairs, pair -> runsOut(pair.after(), step)));
    }

    private static double runsOut(Outlook outlook, NeedStep step) {
        return (double) outlook.runsOut().getOrDefault(step.id(), 0) / outlook.draws();
    }

    private static List<Gaining> gaining(List<Pair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.gain() >= WORTH_SAYING)
                .sorted(Comparator.comparingDouble(Pair::gain)
                        .reversed()
                        .thenComparing(pair -> pair.before().state().number()))
                .limit(LISTED)
                .map(pair -> new Gaining(
                        pair.before().state().number(),
                        pair.before().state().territory().toUpperCase(Locale.ROOT),
                        pair.before().state().daysTo18(),
                        pair.before().probability(),
                        pair.after().probability()))
                .toList();
    }
}
