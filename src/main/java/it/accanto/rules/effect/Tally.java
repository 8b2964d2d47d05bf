package it.accanto.rules.effect;

import it.accanto.pathway.ReservedTables;
import it.accanto.rules.effect.Effect.ChangedCase;
import it.accanto.rules.effect.Effect.Changes;
import it.accanto.rules.effect.Effect.FromTo;
import it.accanto.rules.effect.Effect.InOffice;
import it.accanto.rules.effect.Effect.InTerritory;
import it.accanto.rules.effect.Effect.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts one population as it is compared, from several threads, in whatever order: what is told is in one order. */
final class Tally {

    private record Change(String decision, Outcome before, Outcome after) {}

    private static final Comparator<FromTo> MOST_FIRST = Comparator.comparing(FromTo::decision)
            .thenComparing(FromTo::count, Comparator.reverseOrder())
            .thenComparing(FromTo::before)
            .thenComparing(FromTo::after);

    private static final Comparator<ChangedCase> BY_NUMBER = Comparator.comparing(
                    ChangedCase::number, Comparator.nullsLast(Comparator.<String>naturalOrder()))
            .thenComparing(ChangedCase::territory)
            .thenComparing(ChangedCase::decision)
            .thenComparing(ChangedCase::before, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ChangedCase::after, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(one -> one.rowsBefore().toString())
            .thenComparing(one -> one.rowsAfter().toString());

    private final Map<String, String> offices;
    private final boolean paying;
    private final boolean listing;
    private final Map<Change, Long> outcomes = new HashMap<>();
    private final Map<String, Long> territories = new TreeMap<>();
    private final Map<String, Long> byOffice = new TreeMap<>();
    private final List<ChangedCase> list = new ArrayList<>();
    private long evaluations;
    private long changed;
    private long paidBefore;
    private long paidAfter;

    /**
     * @param offices the office of each decision
     * @param paying whether the file proposes amounts
     * @param listing whether the cases that change are kept one by one
     */
    Tally(Map<String, String> offices, boolean paying, boolean listing) {
        this.offices = offices;
        this.paying = paying;
        this.listing = listing;
    }

    synchronized void add(Kept kept, Comparison.Compared compared) {
        Outcome before = compared.before().outcome();
        Outcome after = compared.after().outcome();
        evaluations++;
        paidBefore += before.amount();
        paidAfter += after.amount();
        if (compared.changed()) {
            changed++;
            outcomes.merge(new Change(kept.decision(), before, after), 1L, Long::sum);
            territories.merge(kept.territory(), 1L, Long::sum);
            byOffice.merge(office(kept), 1L, Long::sum);
            if (listing) {
                list.add(listed(kept, compared));
            }
        }
    }

    private String office(Kept kept) {
        return offices.getOrDefault(kept.decision(), "");
    }

    private ChangedCase listed(Kept kept, Comparison.Compared compared) {
        boolean telling = ReservedTables.telling(kept.decision());
        boolean reserved = ReservedTables.reserved(kept.decision());
        return new ChangedCase(
                reserved ? null : kept.number(),
                kept.territory(),
                office(kept),
                kept.decision(),
                telling ? null : compared.before().outcome(),
                telling ? null : compared.after().outcome(),
                reserved ? List.of() : compared.before().rows(),
                reserved ? List.of() : compared.after().rows(),
                reserved);
    }

    synchronized Changes changes() {
        return new Changes(
                evaluations,
                changed,
                outcomes.entrySet().stream()
                        .map(entry -> new FromTo(
                                entry.getKey().decision(),
                                entry.getKey().before(),
                                entry.getKey().after(),
                                entry.getValue()))
                        .sorted(MOST_FIRST)
                        .toList(),
                territories.entrySet().stream()
                        .map(entry -> new InTerritory(entry.getKey(), entry.getValue()))
                        .toList(),
                byOffice.entrySet().stream()
                        .map(entry -> new InOffice(entry.getKey(), entry.getValue()))
                        .toList(),
                money());
    }

    private @Nullable Money money() {
        return paying ? new Money(paidBefore, paidAfter, paidAfter - paidBefore) : null;
    }

    /** The cases that change, by number, at most so many. */
    synchronized List<ChangedCase> list(int atMost) {
        return list.stream().sorted(BY_NUMBER).limit(atMost).toList();
    }
}
