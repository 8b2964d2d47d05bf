package it.accanto.supervision.workload;

import it.accanto.casefile.Refusal;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Work that a supervisor gave to somebody, or to nobody, with the reason; it can be taken back once. */
@Entity
@Table(name = "reassignment")
public class Reassignment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reassignment_seq")
    @SequenceGenerator(name = "reassignment_seq", allocationSize = 50)
    private Long id;

    private Instant madeAt;
    private String madeBy;
    private @Nullable String toPerson;
    private String reason;
    private @Nullable Instant undoneAt;
    private @Nullable String undoneBy;

    /** All that a page lists are read in one go. */
    @BatchSize(size = 50)
    @ElementCollection
    @CollectionTable(name = "reassigned_task", joinColumns = @JoinColumn(name = "reassignment_id"))
    private List<ReassignedTask> tasks = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Reassignment() {}

    @SuppressWarnings("NullAway.Init")
    Reassignment(String madeBy, Instant madeAt, @Nullable String toPerson, String reason, List<ReassignedTask> tasks) {
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        this.toPerson = toPerson;
        this.reason = reason;
        this.tasks = new ArrayList<>(tasks);
    }

    void undo(String person, Instant at) {
        if (undoneAt != null) {
            throw Refusal.of(Refusal.Kind.STALE, "Questo spostamento è già stato annullato da %s.".formatted(undoneBy));
        }
        undoneAt = at;
        undoneBy = person;
    }

    public Long id() {
        return id;
    }

    Instant madeAt() {
        return madeAt;
    }

    String madeBy() {
        return madeBy;
    }

    @Nullable
    String toPerson() {
        return toPerson;
    }

    String reason() {
        return reason;
    }

    boolean undone() {
        return undoneAt != null;
    }

    List<ReassignedTask> tasks() {
        return List.copyOf(tasks);
    }
}
