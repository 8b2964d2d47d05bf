package it.accanto.casefile;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;

/** What was claimed of a birth date, by whom, how sure: a claim is never overwritten, a later one stands before it. */
@Embeddable
public class BirthDateClaim {

    /** How sure a birth date is (domain, section 0.3). */
    public enum Certainty {
        DOCUMENTED,
        DECLARED,
        ATTRIBUTED,
        PLACEHOLDER
    }

    private LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    private Certainty certainty;

    private String source;
    private Instant recordedAt;
    private String recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected BirthDateClaim() {}

    BirthDateClaim(LocalDate birthDate, Certainty certainty, String source, Instant recordedAt, String recordedBy) {
        this.birthDate = birthDate;
        this.certainty = certainty;
        this.source = source;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public Certainty certainty() {
        return certainty;
    }

    public String source() {
        return source;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }
}
