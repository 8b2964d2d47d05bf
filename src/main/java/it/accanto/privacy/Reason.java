package it.accanto.privacy;

import it.accanto.casefile.CaseNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Why a person needs to see a case that is not their work; it opens the names to them for a while, and stays. */
@Entity
@Table(name = "case_reason")
class Reason {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_reason_seq")
    @SequenceGenerator(name = "case_reason_seq", allocationSize = 50)
    private Long id;

    private String caseNumber;
    private String person;
    private Instant givenAt;
    private Instant standsUntil;
    private String words;

    @SuppressWarnings("NullAway.Init")
    protected Reason() {}

    @SuppressWarnings("NullAway.Init")
    Reason(CaseNumber number, String person, Instant givenAt, Instant standsUntil, String words) {
        this.caseNumber = number.value();
        this.person = person;
        this.givenAt = givenAt;
        this.standsUntil = standsUntil;
        this.words = words;
    }

    String caseNumber() {
        return caseNumber;
    }

    Instant givenAt() {
        return givenAt;
    }

    Instant standsUntil() {
        return standsUntil;
    }

    String words() {
        return words;
    }
}
