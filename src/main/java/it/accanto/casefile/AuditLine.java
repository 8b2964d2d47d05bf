package it.accanto.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who did what in a case, and when: written once, never changed. */
@Entity
@Table(name = "audit_line")
public class AuditLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_line_seq")
    @SequenceGenerator(name = "audit_line_seq", allocationSize = 50)
    private Long id;

    private String caseNumber;
    private Instant writtenAt;
    private String who;
    private String what;

    @SuppressWarnings("NullAway.Init")
    protected AuditLine() {}

    @SuppressWarnings("NullAway.Init")
    AuditLine(CaseNumber number, Instant at, String who, String what) {
        this.caseNumber = number.value();
        this.writtenAt = at;
        this.who = who;
        this.what = what;
    }

    public Instant at() {
        return writtenAt;
    }

    public String who() {
        return who;
    }

    public String what() {
        return what;
    }
}
