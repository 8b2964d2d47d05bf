package it.accanto.rules.change;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Which row of the earlier text is which of the later one: the one that says the same, else the one of the same id, else the one most
 * alike. Where a tool numbered the rows anew, an id says nothing.
 */
final class RowPairs {

    /** A row that stayed. */
    record Pair(RowTexts before, RowTexts after) {}

    private final List<RowTexts> before;
    private final List<RowTexts> after;
    private final BitSet goneBefore = new BitSet();
    private final BitSet goneAfter = new BitSet();
    private final List<Pair> pairs = new ArrayList<>();

    private RowPairs(List<RowTexts> before, List<RowTexts> after) {
        this.before = before;
        this.after = after;
    }

    /** In the order of the earlier text. */
    static List<Pair> of(List<RowTexts> before, List<RowTexts> after) {
        RowPairs found = new RowPairs(before, after);
        found.match((one, other) -> one.id().equals(other.id()) && one.says(other));
        found.match(RowTexts::says);
        if (!found.renumbered()) {
            found.match((one, other) -> one.id().equals(other.id()));
        }
        found.mostAlike();
        found.pairs.sort(Comparator.comparingInt(pair -> pair.before().at()));
        return found.pairs;
    }

    private void match(BiPredicate<RowTexts, RowTexts> same) {
        for (RowTexts one : before) {
            after.stream()
                    .filter(other -> free(one, other) && same.test(one, other))
                    .findFirst()
                    .ifPresent(other -> pair(one, other));
        }
    }

    private boolean free(RowTexts one, RowTexts other) {
        return !goneBefore.get(one.at()) && !goneAfter.get(other.at());
    }

    private void pair(RowTexts one, RowTexts other) {
        goneBefore.set(one.at());
        goneAfter.set(other.at());
        pairs.add(new Pair(one, other));
    }

    /** A row that says the same bears the id that another row had. */
    private boolean renumbered() {
        Set<String> ids = before.stream().map(RowTexts::id).collect(Collectors.toCollection(HashSet::new));
        return pairs.stream()
                .anyMatch(pair -> !pair.before().id().equals(pair.after().id())
                        && ids.contains(pair.after().id()));
    }

    /** Of the rows left, those that say much the same, the most alike first. */
    private void mostAlike() {
        List<Pair> possible = new ArrayList<>();
        for (RowTexts one : before) {
            after.stream()
                    .filter(other -> free(one, other) && one.likely(other))
                    .forEach(other -> possible.add(new Pair(one, other)));
        }
        possible.sort(Comparator.comparingInt((Pair pair) -> -pair.before().shared(pair.after()))
                .thenComparingInt(
                        pair -> Math.abs(pair.before().at() - pair.after().at())));
        possible.stream()
                .filter(pair -> free(pair.before(), pair.after()))
                .forEach(pair -> pair(pair.before(), pair.after()));
    }

    /** The pairs that keep their order; the fewest others moved. */
    static Set<Pair> stayed(List<Pair> pairs) {
        int[] longest = new int[pairs.size()];
        int[] previous = new int[pairs.size()];
        int last = -1;
        for (int here = 0; here < pairs.size(); here++) {
            longest[here] = 1;
            previous[here] = -1;
            for (int earlier = 0; earlier < here; earlier++) {
                if (pairs.get(earlier).after().at() < pairs.get(here).after().at()
                        && longest[earlier] + 1 > longest[here]) {
                    longest[here] = longest[earlier] + 1;
                    previous[here] = earlier;
                }
            }
            last = last < 0 || longest[here] > longest[last] ? here : last;
        }
        Set<Pair> stayed = new HashSet<>();
        for (int at = last; at >= 0; at = previous[at]) {
            stayed.add(pairs.get(at));
        }
        return stayed;
    }
}
