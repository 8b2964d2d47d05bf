package it.accanto.rules;

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

/** A version of a file of tables: its text, the day from which it decides, and who answers for it. Its text never changes. */
@Entity
@Table(name = "rule_version")
public class RuleVersion {

    /** How a version came about. */
    public enum Origin {
        /** With the application. */
        PACKAGE,
        /** Drafted by one person of the policy office and approved by another. */
        RELEASE,
        /** The text of an earlier version, put in force again. */
        WITHDRAWAL
    }

    /**
     * Who answers for a version, and why it came.
     *
     * @param author user id; the application's own name where it came with it
     * @param approver user id of the second person, null where none was asked
     * @param norm the norm that asks for it
     * @param reason in the author's words
     */
    public record Account(
            String author,
            @Nullable String approver,
            @Nullable String norm,
            @Nullable String reason) {}

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rule_version_seq")
    @SequenceGenerator(name = "rule_version_seq", allocationSize = 50)
    private Long id;

    private String fileName;
    private int number;
    private String dmn;
    private @Nullable LocalDate validFrom;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private @Nullable Integer takesBack;
    private boolean cancelled;
    private boolean reached;
    private String author;
    private @Nullable String approver;
    private @Nullable String norm;
    private @Nullable String reason;
    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected RuleVersion() {}

    @SuppressWarnings("NullAway.Init")
    RuleVersion(
            String fileName,
            int number,
            String dmn,
            @Nullable LocalDate validFrom,
            Origin origin,
            Account account,
            Instant decidedAt) {
        this.fileName = fileName;
        this.number = number;
        this.dmn = dmn;
        this.validFrom = validFrom;
        this.origin = origin;
        this.author = account.author();
        this.approver = account.approver();
        this.norm = account.norm();
        this.reason = account.reason();
        this.decidedAt = decidedAt;
    }

    RuleVersion takingBack(int earlier) {
        this.takesBack = earlier;
        return this;
    }

    /** It was brought to the engine on its day, or another took its place before. */
    void reach() {
        this.reached = true;
    }

    /** It was withdrawn before its day: it never decides. */
    void cancel() {
        this.cancelled = true;
    }

    public String file() {
        return fileName;
    }

    public int number() {
        return number;
    }

    public String dmn() {
        return dmn;
    }

    /** The first day on which it decides; null where it always did. */
    public @Nullable LocalDate validFrom() {
        return validFrom;
    }

    public Origin origin() {
        return origin;
    }

    /** The number of the version that it takes back. */
    public @Nullable Integer takesBack() {
        return takesBack;
    }

    public boolean cancelled() {
        return cancelled;
    }

    public Account account() {
        return new Account(author, approver, norm, reason);
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
