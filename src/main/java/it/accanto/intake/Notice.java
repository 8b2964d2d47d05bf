package it.accanto.intake;

import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One of the three immediate notices, with the proof that it was sent, by us or by another (D.lgs 142/2015 art. 19 c.5). */
@Entity
@Table(name = "notice")
public class Notice {

    /** Who must be told. */
    public enum Recipient {
        PROSECUTOR,
        COURT,
        MINISTRY
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice_seq")
    @SequenceGenerator(name = "notice_seq", allocationSize = 50)
    private Long id;

    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private Recipient recipient;

    private @Nullable String otherSender;
    private LocalDate sentOn;
    private String means;
    private String proof;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    @SuppressWarnings("NullAway.Init")
    Notice(
            CaseNumber number,
            Recipient recipient,
            @Nullable String otherSender,
            LocalDate sentOn,
            String means,
            String proof,
            LocalDate today) {
        if (sentOn.isAfter(today)) {
            throw Refusal.of("sentOn", "La data di invio è nel futuro: indicate il giorno in cui l'avviso è partito.");
        }
        this.caseNumber = number.value();
        this.recipient = recipient;
        this.otherSender = otherSender;
        this.sentOn = sentOn;
        this.means = means;
        this.proof = proof;
    }

    public Recipient recipient() {
        return recipient;
    }

    /** The other office that sent it, null when we did. */
    public @Nullable String otherSender() {
        return otherSender;
    }

    public LocalDate sentOn() {
        return sentOn;
    }

    public String means() {
        return means;
    }

    public String proof() {
        return proof;
    }
}
