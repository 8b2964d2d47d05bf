package it.accanto.supervision.stuck;

import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Refusal;
import it.accanto.pathway.Json;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a supervisor did about something that stood still, why, with what outcome, and how it goes back where it can. */
@Entity
@Table(name = "mending")
class Mending {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mending_seq")
    @SequenceGenerator(name = "mending_seq", allocationSize = 50)
    private Long id;

    private Instant madeAt;
    private String madeBy;

    @Enumerated(EnumType.STRING)
    private Act act;

    private String caseNumber;
    private String territory;
    private String what;
    private String reason;
    private @Nullable String outcome;

    @Convert(converter = Json.OfMap.class)
    private @Nullable Map<String, Object> wayBack;

    private @Nullable Instant undoneAt;
    private @Nullable String undoneBy;

    @SuppressWarnings("NullAway.Init")
    protected Mending() {}

    /** @param what in Italian, to what it is done */
    @SuppressWarnings("NullAway.Init")
    Mending(Act act, Stuck stuck, String what, String reason, String madeBy, Instant madeAt) {
        this.act = act;
        this.caseNumber = stuck.caseNumber();
        this.territory = stuck.territory();
        this.what = what;
        this.reason = reason;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    /**
     * @param outcome in Italian
     * @param wayBack what undoing needs; null where it cannot be undone
     */
    void ended(String outcome, @Nullable Map<String, Object> wayBack) {
        this.outcome = outcome;
        this.wayBack = wayBack;
    }

    /** What undoing needs; from now on it counts as undone. */
    Map<String, Object> undo(String person, Instant at) {
        if (undoneAt != null) {
            throw Refusal.of(Refusal.Kind.STALE, "È già stato annullato da %s.".formatted(undoneBy));
        }
        if (wayBack == null) {
            throw Refusal.of(Refusal.Kind.STALE, "Questo intervento non si può annullare.");
        }
        undoneAt = at;
        undoneBy = person;
        return Objects.requireNonNull(wayBack);
    }

    Long id() {
        return id;
    }

    Act act() {
        return act;
    }

    CaseNumber number() {
        return CaseNumber.of(caseNumber);
    }

    String territory() {
        return territory;
    }

    String what() {
        return what;
    }

    Told told() {
        return new Told(
                id,
                madeAt,
                madeBy,
                act,
                act.label(),
                caseNumber,
                what,
                reason,
                outcome,
                wayBack != null && undoneAt == null,
                undoneAt != null);
    }

    /** As the list of acts has it; {@code outcome} is null where the application ended before it could be told. */
    record Told(
            long id,
            Instant at,
            String by,
            Act act,
            String actName,
            String caseNumber,
            String what,
            String reason,
            @Nullable String outcome,
            boolean undoable,
            boolean undone) {}
}
