package it.accanto.intake;

import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Deadline;
import it.accanto.casefile.Refusal;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How old the person is for the law (D.lgs 142/2015 art. 19-bis): what the identification found, the way that was taken, what was
 * ordered, found, attributed and appealed. In doubt the person is a minor (c.8).
 */
@Entity
@Table(name = "age_assessment")
public class AgeAssessment {

    /** What the person is for the law. */
    public enum Result {
        MINOR,
        ADULT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "age_assessment_seq")
    @SequenceGenerator(name = "age_assessment_seq", allocationSize = 50)
    private Long id;

    private String caseNumber;

    @Embedded
    private Identification identification;

    private @Nullable LocalDate documentBirthDate;
    private LocalDate movedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable AgeRoute route;

    private @Nullable String treatAs;
    private @Nullable String orderedBy;
    private @Nullable LocalDate orderedOn;
    private @Nullable LocalDate informedOn;
    private @Nullable Boolean minorAgrees;
    private @Nullable String examOutcome;
    private @Nullable Integer marginMonths;

    @Enumerated(EnumType.STRING)
    private @Nullable Result attributedAge;

    private @Nullable LocalDate notifiedOn;
    private @Nullable LocalDate attributedBirthDate;
    private @Nullable LocalDate appealFiledOn;
    private @Nullable String appealDecision;

    @Enumerated(EnumType.STRING)
    private @Nullable Result result;

    private @Nullable LocalDate settledOn;

    @SuppressWarnings("NullAway.Init")
    protected AgeAssessment() {}

    @SuppressWarnings("NullAway.Init")
    AgeAssessment(
            CaseNumber number, Identification identification, @Nullable LocalDate documentBirthDate, LocalDate today) {
        this.caseNumber = number.value();
        this.identification = identification;
        this.documentBirthDate = documentBirthDate;
        this.movedOn = today;
    }

    /**
     * Takes a way.
     *
     * @param treatAs MINOR, ADULT or PER_DOCUMENT when the way settles the age; until then the person is treated as a minor (c.2)
     * @return as what the person is treated
     */
    public String take(AgeRoute route, Optional<String> treatAs, LocalDate today) {
        if (route == AgeRoute.DOCUMENT_VERIFICATION
                && identification.nonPhotoCertificate().equals("NONE")) {
            throw Refusal.of(
                    "route", "Non c'è un certificato da verificare, o è risultato falso: scegliete un'altra via.");
        }
        this.route = route;
        this.treatAs = route.settles() ? treatAs.orElse("MINOR") : "MINOR";
        this.movedOn = today;
        return this.treatAs;
    }

    /** The certificate was shown to be false: the table is asked again without it. */
    public void certificateShownFalse(LocalDate today) {
        identification = identification.withoutCertificate();
        movedOn = today;
    }

    public void order(String by, LocalDate on, LocalDate today) {
        orderedBy = by;
        orderedOn = on;
        movedOn = today;
    }

    /** The minor knows what the exam is and what follows from it (c.5); refusing proves nothing about the age. */
    public void inform(LocalDate on, boolean agrees, LocalDate today) {
        informedOn = on;
        minorAgrees = agrees;
        movedOn = today;
    }

    /** The exam's outcome with its margin of error (c.7). */
    public void examine(String outcome, Optional<Integer> marginMonths, LocalDate today) {
        this.examOutcome = outcome;
        this.marginMonths = marginMonths.orElse(null);
        this.movedOn = today;
    }

    /** The age as the court attributed it, or the record of the fast track, and the day it was notified (c.9, 6-ter). */
    public void attribute(Result age, LocalDate notifiedOn, Optional<LocalDate> birthDate, LocalDate today) {
        if (notifiedOn.isBefore(orderedOn())) {
            throw Refusal.of("notifiedOn", "La notifica precede l'ordine dell'esame: controllate la data.");
        }
        boolean adult =
                birthDate.map(day -> !day.plusYears(18).isAfter(notifiedOn)).orElse(age == Result.ADULT);
        if (adult != (age == Result.ADULT)) {
            throw Refusal.of(
                    "attributedBirthDate",
                    "La data di nascita non corrisponde all'età attribuita: correggetela o lasciatela vuota.");
        }
        this.attributedAge = age;
        this.notifiedOn = notifiedOn;
        this.attributedBirthDate = birthDate.orElse(null);
        this.movedOn = today;
    }

    public void appeal(LocalDate on, LocalDate today) {
        if (on.isBefore(notifiedOn())) {
            throw Refusal.of("filedOn", "Il reclamo precede la notifica: controllate la data.");
        }
        appealFiledOn = on;
        movedOn = today;
    }

    public void decideAppeal(String decision, LocalDate on, LocalDate today) {
        if (on.isBefore(appealFiledOn())) {
            throw Refusal.of("decidedOn", "La decisione precede il reclamo: controllate la data.");
        }
        appealDecision = decision;
        movedOn = today;
    }

    void settle(Result result, LocalDate today) {
        this.result = result;
        this.settledOn = today;
        this.movedOn = today;
    }

    /** Whether the person is an adult where the age is settled without an assessment, given the birth date that counts. */
    boolean settledAdult(LocalDate birthDate, LocalDate onArrival) {
        return "ADULT".equals(treatAs)
                || "PER_DOCUMENT".equals(treatAs) && !birthDate.plusYears(18).isAfter(onArrival);
    }

    boolean provenByDocument() {
        return "PER_DOCUMENT".equals(treatAs) && identification.photoDocument().equals("AUTHENTIC");
    }

    public Identification identification() {
        return identification;
    }

    Optional<LocalDate> documentBirthDate() {
        return Optional.ofNullable(documentBirthDate);
    }

    /** The birth date that was attributed, once no appeal can or did undo it. */
    Optional<LocalDate> finalBirthDate() {
        return attributedAge == result ? Optional.ofNullable(attributedBirthDate) : Optional.empty();
    }

    /** The day of the latest step: internal targets count from it. */
    public LocalDate movedOn() {
        return movedOn;
    }

    /** Until when the order of the exam is awaited: the law's term on its two special ways, an internal target else. */
    public LocalDate orderDue() {
        if (route == AgeRoute.TRAFFICKING_DPCM_234_2016) {
            return Deadline.T08.from(movedOn);
        }
        return route == AgeRoute.FAST_TRACK_6TER ? Deadline.T12.from(movedOn) : movedOn.plusDays(10);
    }

    public LocalDate examDue() {
        return Deadline.T09.from(orderedOn());
    }

    /** The last day of the complaint, or of the appeal on the fast track. */
    public LocalDate appealDue() {
        return (fastTrack() ? Deadline.T13 : Deadline.T10).from(notifiedOn());
    }

    public LocalDate appealDecisionDue() {
        return (fastTrack() ? Deadline.T14 : Deadline.T11).from(appealFiledOn());
    }

    private boolean fastTrack() {
        return route == AgeRoute.FAST_TRACK_6TER;
    }

    private LocalDate orderedOn() {
        return Objects.requireNonNullElse(orderedOn, movedOn);
    }

    private LocalDate notifiedOn() {
        return Objects.requireNonNullElse(notifiedOn, movedOn);
    }

    private LocalDate appealFiledOn() {
        return Objects.requireNonNullElse(appealFiledOn, movedOn);
    }

    AgeAssessments.View view(boolean signs) {
        return new AgeAssessments.View(
                result,
                signs ? route : null,
                orderedBy,
                orderedOn,
                informedOn,
                minorAgrees,
                examOutcome,
                marginMonths,
                attributedAge,
                notifiedOn,
                appealFiledOn,
                appealDecision,
                settledOn);
    }
}
