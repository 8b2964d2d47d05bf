package it.accanto.casefile;

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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A paper of the file: what it is, its number or protocol, when issued, until when it is good. */
@Entity
@Table(name = "case_document")
public class Document {

    /** What a paper is; the label is what staff read. */
    public enum Kind {
        NOTICE_PROOF("Prova di invio"),
        IDENTITY("Documento d'identità"),
        PASSPORT("Passaporto"),
        PERMIT("Permesso di soggiorno"),
        COURT_DECREE("Decreto del tribunale"),
        PROSECUTOR_ORDER("Atto del pubblico ministero"),
        REPORT("Relazione"),
        OPINION("Parere"),
        CONTRACT("Contratto o progetto formativo"),
        HEALTH_CARD("Tessera sanitaria"),
        OTHER("Altro");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_document_seq")
    @SequenceGenerator(name = "case_document_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "case_number")
    private CaseFile caseFile;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String reference;
    private @Nullable LocalDate issuedOn;
    private @Nullable LocalDate expiresOn;
    private @Nullable String scanId;

    @SuppressWarnings("NullAway.Init")
    protected Document() {}

    @SuppressWarnings("NullAway.Init")
    Document(
            CaseFile caseFile,
            Kind kind,
            String reference,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate expiresOn) {
        this.caseFile = caseFile;
        this.kind = kind;
        this.reference = reference;
        this.issuedOn = issuedOn;
        this.expiresOn = expiresOn;
    }

    /** The paper's scan was kept under this id. */
    public void scannedAs(String scanId) {
        this.scanId = scanId;
    }

    /** The id of its scan, when there is one. */
    public @Nullable String file() {
        return scanId;
    }

    public Kind kind() {
        return kind;
    }

    public String reference() {
        return reference;
    }

    public @Nullable LocalDate issuedOn() {
        return issuedOn;
    }

    public @Nullable LocalDate expiresOn() {
        return expiresOn;
    }
}
