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

    /** Refuses a birth date that cannot be a young person's: in the future, or more than a century ago. */
    static void checkPossible(LocalDate birthDate, LocalDate today) {
        if (birthDate.isAfter(today)) {
            throw Refusal.of("birthDate", "La data di nascita è nel futuro: correggete il giorno, il mese o l'anno.");
        }
        if (birthDate.isBefore(today.minusYears(100))) {
            throw Refusal.of("birthDate", "La data di nascita è di più di cento anni fa: controllate l'anno.");
        }
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
