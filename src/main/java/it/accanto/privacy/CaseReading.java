package it.accanto.privacy;

import it.accanto.casefile.CaseNumber;
import it.accanto.pathway.Moments;
import it.accanto.pathway.TaskOffices.CaseTask;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of the read log: who opened which case, when, from which task, and what they were shown. Written once, never changed. */
@Entity
@Table(name = "case_reading")
class CaseReading {

    /** What was shown. */
    enum Shown {
        OWN_WORK,
        WITH_REASON,
        WITHOUT_NAMES,
        REFUSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_reading_seq")
    @SequenceGenerator(name = "case_reading_seq", allocationSize = 50)
    private Long id;

    private Instant readAt;
    private LocalDate readOn;
    private String person;
    private String offices;
    private String caseNumber;
    private String part;
    private @Nullable String detail;

    @Enumerated(EnumType.STRING)
    private Shown shown;

    private boolean inOwnWork;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reason_id")
    private @Nullable Reason reason;

    private @Nullable String taskId;
    private @Nullable String taskElement;
    private @Nullable String taskName;

    @SuppressWarnings("NullAway.Init")
    protected CaseReading() {}

    @SuppressWarnings("NullAway.Init")
    CaseReading(Instant at, Reader reader, CaseNumber number, String part, Shown shown) {
        this.readAt = at;
        this.readOn = LocalDate.ofInstant(at, Moments.ITALY);
        this.person = reader.id();
        this.offices = reader.officesInWords();
        this.caseNumber = number.value();
        this.part = part;
        this.shown = shown;
    }

    CaseReading ofDetail(@Nullable String one) {
        this.detail = one;
        return this;
    }

    CaseReading inOwnWork(boolean own) {
        this.inOwnWork = own;
        return this;
    }

    CaseReading because(Reason given) {
        this.reason = given;
        return this;
    }

    CaseReading from(CaseTask task) {
        this.taskId = task.id();
        this.taskElement = task.element();
        this.taskName = task.name();
        return this;
    }

    ReadLogLine told() {
        return new ReadLogLine(
                readAt,
                person,
                offices,
                caseNumber,
                part,
                detail,
                shown,
                inOwnWork,
                reason == null ? null : reason.words(),
                taskElement,
                taskName);
    }
}
