package it.accanto.supervision.stuck;

import it.accanto.casefile.Refusal;
import it.accanto.pathway.Pathways;
import it.accanto.pathway.Repairs;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the timers and due dates of a case where its models have them now, and back. */
@Component
class Replanning {

    private static final String TIMERS = "timers";
    private static final String DUE = "due";

    private final Pathways pathways;
    private final Repairs repairs;
    private final WhereItStands whereItStands;

    Replanning(Pathways pathways, Repairs repairs, WhereItStands whereItStands) {
        this.pathways = pathways;
        this.repairs = repairs;
        this.whereItStands = whereItStands;
    }

    void mend(Mending mending) {
        String number = mending.number().value();
        Map<String, @Nullable Date> timers = whereItStands.timers(number);
        Map<String, @Nullable Date> due = whereItStands.dueDates(number);
        pathways.replan(mending.number(), "scadenze ricalcolate dal coordinamento");
        Map<String, Object> back = Map.of(
                TIMERS, moved(timers, whereItStands.timers(number)), DUE, moved(due, whereItStands.dueDates(number)));
        int count = of(back, TIMERS).size() + of(back, DUE).size();
        if (count == 0) {
            mending.ended(
                    "Le scadenze sono già quelle del percorso: nessuna si è spostata. Se una è passata, provate «Riprova adesso».",
                    null);
        } else {
            mending.ended(count == 1 ? "Spostata una scadenza." : "Spostate %d scadenze.".formatted(count), back);
        }
    }

    /** By id: before and after, in milliseconds; null where nothing was or is due. */
    private static Map<String, Object> moved(
            Map<String, ? extends @Nullable Date> before, Map<String, ? extends @Nullable Date> after) {
        Map<String, Object> moved = new HashMap<>();
        before.forEach((id, was) -> {
            if (after.containsKey(id) && !Objects.equals(was, after.get(id))) {
                moved.put(id, Arrays.asList(millis(was), millis(after.get(id))));
            }
        });
        return moved;
    }

    private static @Nullable Long millis(@Nullable Date date) {
        return date == null ? null : date.getTime();
    }

    /** What still stands where the act put it goes back. */
    void undo(Mending mending, Map<String, Object> wayBack) {
        String number = mending.number().value();
        Map<String, @Nullable Date> timers = back(of(wayBack, TIMERS), whereItStands.timers(number));
        Map<String, @Nullable Date> due = back(of(wayBack, DUE), whereItStands.dueDates(number));
        if (timers.isEmpty() && due.isEmpty()) {
            throw Refusal.of(
                    Refusal.Kind.STALE, "Le scadenze si sono già mosse di nuovo: non c’è più nulla da annullare.");
        }
        repairs.setDates(timers, due);
    }

    private static Map<String, @Nullable Date> back(
            Map<String, List<@Nullable Number>> moved, Map<String, ? extends @Nullable Date> now) {
        Map<String, @Nullable Date> back = new HashMap<>();
        moved.forEach((id, dates) -> {
            if (now.containsKey(id) && Objects.equals(date(dates.get(1)), now.get(id))) {
                back.put(id, date(dates.get(0)));
            }
        });
        return back;
    }

    private static @Nullable Date date(@Nullable Number millis) {
        return millis == null ? null : new Date(millis.longValue());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<@Nullable Number>> of(Map<String, Object> wayBack, String which) {
        return (Map<String, List<@Nullable Number>>) Objects.requireNonNull(wayBack.get(which));
    }
}
