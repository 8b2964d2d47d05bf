package it.accanto.casefile;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * The minor's file. What identifies the minor stands here and nowhere in the engine; what other stages need to know of the minor
 * is asked here.
 */
@Entity
@DynamicUpdate
@Table(name = "case_file")
public class CaseFile implements Persistable<String> {

    /** The birth date was corrected: whatever was computed from the old one is computed again. */
    public record BirthDateCorrected(CaseNumber number, LocalDate before, LocalDate after, String reason, String by) {}

    /** The file was closed: what only an open case needs ends with it. */
    public record Closed(CaseNumber number) {}

    @Id
    private String number;

    @Version
    private int version;

    private String territory;

    @Embedded
    private Minor minor;

    private LocalDate birthDate;
    private LocalDate reportedOn;
    private String reportedBy;

    @ElementCollection
    @CollectionTable(name = "birth_date_claim", joinColumns = @JoinColumn(name = "case_number"))
    @OrderColumn(name = "claim_order")
    private List<BirthDateClaim> claims = new ArrayList<>();

    @OneToMany(mappedBy = "caseFile", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Document> documents = new ArrayList<>();

    @OneToMany(mappedBy = "caseFile", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Contact> contacts = new ArrayList<>();

    @Embedded
    private @Nullable Standing standing = new Standing();

    @Embedded
    private @Nullable Reception reception = new Reception();

    private String stage;
    private @Nullable String proposedOutcome;
    private @Nullable String outcome;
    private @Nullable LocalDate closedOn;
    private @Nullable LocalDate departedOn;

    @Transient
    private boolean opening;

    @SuppressWarnings("NullAway.Init")
    protected CaseFile() {}

    private CaseFile(CaseNumber number, Report report, String by, Instant at) {
        this.number = number.value();
        this.territory = Provinces.territory(report.province());
        this.minor = report.minor();
        this.birthDate = report.birthDate();
        this.reportedOn = report.reportedOn();
        this.reportedBy = report.reportedBy();
        this.stage = "INTAKE";
        this.opening = true;
        claims.add(new BirthDateClaim(report.birthDate(), report.certainty(), report.reportedBy(), at, by));
    }

    static CaseFile opened(CaseNumber number, Report report, String by, Instant at) {
        return new CaseFile(number, report, by, at);
    }

    /**
     * Puts a later claim about the birth date before the others.
     *
     * @return what was corrected, nothing when the date stays the same
     */
    public Optional<BirthDateCorrected> claimBirthDate(BirthDateClaim claim, LocalDate today) {
        BirthDateClaim.checkPossible(claim.birthDate(), today);
        LocalDate before = birthDate;
        claims.add(claim);
        birthDate = claim.birthDate();
        return before.equals(birthDate)
                ? Optional.empty()
                : Optional.of(new BirthDateCorrected(number(), before, birthDate, claim.source(), claim.recordedBy()));
    }

    /** Adds a document to the file; its number stays here. */
    public Document keep(
            Document.Kind kind, String reference, @Nullable LocalDate issuedOn, @Nullable LocalDate expiresOn) {
        Document kept = new Document(this, kind, reference, issuedOn, expiresOn);
        documents.add(kept);
        return kept;
    }

    /** Adds whom to call. */
    public void keepContact(String role, String name, String reach) {
        contacts.add(new Contact(this, role, name, reach));
    }

    /** The minor left the way on a day; leaving without notice counts for the plan's intensity. */
    public void depart(LocalDate on, String kind) {
        proposedOutcome = kind;
        departedOn = on;
        if (kind.equals("LEFT_WITHOUT_NOTICE")) {
            standing().leave(on);
        }
    }

    /** Proposes with which outcome the case would close; a person confirms it. */
    public void proposeOutcome(@Nullable String outcome) {
        this.proposedOutcome = outcome;
    }

    /** First reception begins; its terms count from this day. */
    public void enterReception(String placement, String facility, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw Refusal.of(
                    "enteredFirstReceptionOn",
                    "Il giorno di ingresso è nel futuro: registratelo quando il minore è entrato.");
        }
        if (on.isBefore(birthDate)) {
            throw Refusal.of(
                    "enteredFirstReceptionOn", "Il giorno di ingresso precede la nascita: controllate la data.");
        }
        reception().enter(placement, facility, on);
    }

    /** The interview took place (DPCM 98/2024). */
    public void interview(LocalDate on, LocalDate today) {
        LocalDate entered = reception().enteredOn();
        if (on.isAfter(today)) {
            throw Refusal.of(
                    "interviewedOn", "Il giorno del colloquio è nel futuro: registratelo quando è stato tenuto.");
        }
        if (on.isBefore(reportedOn) && (entered == null || on.isBefore(entered))) {
            throw Refusal.of("interviewedOn", "Il colloquio precede la segnalazione: controllate la data.");
        }
        reception().interview(on);
    }

    public void enterStage(String stage) {
        this.stage = stage;
    }

    /** Closes the file with its named outcome. */
    public void close(String outcome, LocalDate on, Optional<String> reason) {
        if (proposedOutcome != null && !proposedOutcome.equals(outcome) && reason.isEmpty()) {
            throw Refusal.of(
                    "reason", "Avete cambiato l'esito proposto: scrivete il motivo, oppure confermate la proposta.");
        }
        if (on.isBefore(reportedOn)) {
            throw Refusal.of("closedOn", "La chiusura precede la segnalazione: controllate la data.");
        }
        this.outcome = outcome;
        this.closedOn = on;
        this.stage = "CLOSED";
    }

    public CaseNumber number() {
        return new CaseNumber(number);
    }

    public String territory() {
        return territory;
    }

    public Minor minor() {
        return minor;
    }

    public AgeClock ageClock() {
        return new AgeClock(birthDate);
    }

    public List<BirthDateClaim> claims() {
        return List.copyOf(claims);
    }

    public List<Document> documents() {
        return List.copyOf(documents);
    }

    public List<Contact> contacts() {
        return List.copyOf(contacts);
    }

    public LocalDate reportedOn() {
        return reportedOn;
    }

    public String reportedBy() {
        return reportedBy;
    }

    public Standing standing() {
        if (standing == null) {
            standing = new Standing();
        }
        return standing;
    }

    public Reception reception() {
        if (reception == null) {
            reception = new Reception();
        }
        return reception;
    }

    public String stage() {
        return stage;
    }

    public @Nullable String proposedOutcome() {
        return proposedOutcome;
    }

    public String province() {
        return territory.toUpperCase(Locale.ROOT);
    }

    public @Nullable String outcome() {
        return outcome;
    }

    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    @Override
    public String getId() {
        return number;
    }

    @Override
    public boolean isNew() {
        return opening;
    }
}
