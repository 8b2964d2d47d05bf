package it.accanto.supervision.forecast;

import it.accanto.supervision.forecast.Pace.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A forecast as it is kept.
 *
 * @param needs the probability that each comes too late, in the catalogue's order
 * @param push the step that gains most, null where none does
 * @param gain by how much the probability falls where that step's wait is halved
 * @param plainRule whether the plain rule says that it will be missed
 */
record Kept(
        String number,
        String territory,
        LocalDate majorityOn,
        double probability,
        Map<Need, Double> needs,
        @Nullable String push,
        double gain,
        Sureness sureness,
        boolean plainRule) {

    private static final double THOUSANDTHS = 1_000;

    static Kept of(Outlook outlook, LocalDate majorityOn, boolean plainRule) {
        CaseState state = outlook.state();
        Map<Need, Double> needs = new LinkedHashMap<>();
        outlook.needs().forEach((need, late) -> needs.put(need, (double) late / outlook.draws()));
        Outlook.Push push = outlook.push();
        return new Kept(
                state.number(),
                state.territory(),
                majorityOn,
                outlook.probability(),
                needs,
                push == null ? null : push.step().id(),
                push == null ? 0 : push.gain(),
                outlook.sureness(),
                plainRule);
    }

    /** In the order of the columns, after the run. */
    Object[] columns(long run) {
        return new Object[] {
            run,
            number,
            territory,
            majorityOn,
            probability,
            needsTold(),
            push,
            gain,
            sureness.word().name(),
            sureness.level().name(),
            sureness.step(),
            sureness.histories(),
            plainRule
        };
    }

    private String needsTold() {
        return needs.entrySet().stream()
                .map(need -> need.getKey() + "=" + Math.round(need.getValue() * THOUSANDTHS))
                .collect(Collectors.joining(";"));
    }

    static Kept read(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("case_number"),
                row.getString("territory"),
                row.getObject("majority_on", LocalDate.class),
                row.getDouble("probability"),
                needs(row.getString("needs")),
                row.getString("push"),
                row.getDouble("gain"),
                new Sureness(
                        Sureness.Word.valueOf(row.getString("sureness")),
                        row.getString("sure_step"),
                        Level.valueOf(row.getString("known_from")),
                        row.getInt("histories")),
                row.getBoolean("plain_rule"));
    }

    private static Map<Need, Double> needs(String told) {
        return Arrays.stream(told.split(";"))
                .filter(need -> !need.isEmpty())
                .map(need -> need.split("="))
                .map(need -> Map.entry(Need.valueOf(need[0]), Integer.parseInt(need[1]) / THOUSANDTHS))
                .collect(Collectors.toMap(Entry::getKey, Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }
}
