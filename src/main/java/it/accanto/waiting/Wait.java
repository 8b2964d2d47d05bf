package it.accanto.waiting;

import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Refusal;
import it.accanto.pathway.Authority;
import it.accanto.pathway.LaidAside;
import it.accanto.pathway.Moments;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task that its worker laid aside: on whom it waits, why and until when. It ends on its day by itself, or when the worker takes the task up
 * again, or with the task, whichever comes first; that is found when it is read, so that nothing has to run on the day.
 */
@Entity
@Table(name = "task_wait")
class Wait {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "task_wait_seq")
    @SequenceGenerator(name = "task_wait_seq", allocationSize = 50)
    private Long id;

    private String caseNumber;
    private String territory;
    private String taskId;
    private String process;
    private String step;
    private String office;

    @Enumerated(EnumType.STRING)
    private Authority authority;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private @Nullable String words;
    private Instant since;
    private LocalDate untilOn;
    private String putBy;
    private @Nullable Instant resumedAt;
    private @Nullable String resumedBy;

    @SuppressWarnings("NullAway.Init")
    protected Wait() {}

    @SuppressWarnings("NullAway.Init")
    Wait(LaidAside.Seen task, Asked asked, Instant now, String by) {
        this.caseNumber = task.number().value();
        this.territory = task.territory();
        this.taskId = task.id();
        this.process = task.process();
        this.step = task.step();
        this.office = task.office();
        this.authority = asked.authority();
        this.reason = asked.reason();
        this.words = asked.words();
        this.since = now;
        this.untilOn = asked.until();
        this.putBy = by;
    }

    /** Whether the task, still open, is out of the daily work at an instant. */
    boolean runsAt(Instant now) {
        return resumedAt == null && LocalDate.ofInstant(now, Moments.ITALY).isBefore(untilOn);
    }

    /** @throws Refusal when it is over */
    void resume(Instant now, String by) {
        if (!runsAt(now)) {
            throw Refusal.of(Refusal.Kind.STALE, "Questo compito non è più in attesa: aggiornate la pagina.");
        }
        resumedAt = now;
        resumedBy = by;
    }

    /** The day on which it ended or will end by itself, as long as the task is open. */
    LocalDate endsOn() {
        LocalDate resumedOn = resumedAt == null ? untilOn : LocalDate.ofInstant(resumedAt, Moments.ITALY);
        return resumedOn.isBefore(untilOn) ? resumedOn : untilOn;
    }

    LocalDate sinceOn() {
        return LocalDate.ofInstant(since, Moments.ITALY);
    }

    CaseNumber number() {
        return CaseNumber.of(caseNumber);
    }

    Authority authority() {
        return authority;
    }

    Reason reason() {
        return reason;
    }

    @Nullable
    String words() {
        return words;
    }

    Instant since() {
        return since;
    }

    LocalDate untilOn() {
        return untilOn;
    }

    String putBy() {
        return putBy;
    }

    @Nullable
    String resumedBy() {
        return resumedBy;
    }
}
