package it.accanto.guardianship.process;

import it.accanto.casefile.CaseFile;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Deadline;
import it.accanto.casefile.Document;
import it.accanto.guardianship.Guardianship;
import it.accanto.guardianship.Guardianships;
import it.accanto.pathway.Answers;
import it.accanto.pathway.Decisions;
import it.accanto.pathway.Moments;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The steps of {@code guardian-assignment}. */
@Component
public class GuardianAssignmentSteps {

    private final CaseFiles files;
    private final Guardianships guardianships;
    private final Decisions decisions;

    GuardianAssignmentSteps(CaseFiles files, Guardianships guardianships, Decisions decisions) {
        this.files = files;
        this.guardianships = guardianships;
        this.decisions = decisions;
    }

    public Date requestGuardianDue(DelegateExecution execution) {
        return Moments.endOf(Deadline.T07.from(entered(execution)));
    }

    public Date requestGuardianReminder(DelegateExecution execution) {
        return Moments.morningOf(entered(execution).plusDays(7));
    }

    public void requestGuardian(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        LocalDate on = answers.date("requestedOn");
        guardianships.request(number(execution), on, answers.text("provisionalRepresentation"));
        keepProof(execution, answers.text("requestProof"), on);
    }

    public Date describeCandidateDue(DelegateExecution execution) {
        return within(10, execution);
    }

    public Date describeCandidateReminder(DelegateExecution execution) {
        return remindedAfter(5, execution);
    }

    public void describeCandidate(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        boolean found = answers.yes("candidateFound");
        GuardianAssignmentProcess.CANDIDATE_DESCRIBED.set(execution, found);
        if (found) {
            boolean barred = answers.yes("hostingStructureStaff") || answers.yes("conflictOfInterest");
            guardianship(execution).describe(answers.text("candidateName"), barred, files.today());
        }
    }

    public int decideCandidacy(DelegateExecution execution) {
        return decisions.inForce(execution, "guardian-candidate", files.today());
    }

    public int scoreCandidate(DelegateExecution execution) {
        boolean vulnerable = !file(execution).standing().vulnerability().equals("NONE");
        Answers.in(execution).with("vulnerableMinor", vulnerable);
        return decisions.inForce(execution, "guardian-match-score", files.today());
    }

    public Date confirmCandidateDue(DelegateExecution execution) {
        return within(3, execution);
    }

    /** Keeps the score with its reasons, and proposes how to go on. */
    public void confirmCandidateProposed(DelegateExecution execution) {
        boolean may = GuardianAssignmentProcess.CANDIDACY.orElse(execution, "").startsWith("CANDIDATE");
        GuardianAssignmentProcess.NEXT_STEP.set(execution, may ? "SUGGEST" : "ANOTHER");
        guardianship(execution)
                .rate(GuardianAssignmentProcess.SCORE.orElse(execution, 0), reasonsOfScore(number(execution)));
    }

    private List<String> reasonsOfScore(CaseNumber number) {
        return decisions.latest(number, "guardian-match-score").stream()
                .flatMap(kept -> kept.rowsHit().stream())
                .map(row -> row.source().split(":", 2)[0])
                .toList();
    }

    public void confirmCandidate(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        String candidacy = answers.text("candidacy");
        decisions.confirm(execution, "guardian-candidate", Map.of("candidacy", candidacy), answers.textIf("reason"));
        String next = answers.text("nextStep");
        guardianship(execution).judge(candidacy, next.equals("SUGGEST"), files.today());
        GuardianAssignmentProcess.SUGGESTED.set(execution, next.equals("SUGGEST"));
        searchOn(execution, next.equals("ANOTHER"));
    }

    public Date recordCourtDecisionDue(DelegateExecution execution) {
        return within(30, execution);
    }

    public Date recordCourtDecisionReminder(DelegateExecution execution) {
        return remindedAfter(15, execution);
    }

    public Date courtLate(DelegateExecution execution) {
        return Moments.morningOf(guardianship(execution).escalatesOn());
    }

    public void recordCourtDecision(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        boolean named = answers.text("courtDecision").equals("APPOINTED");
        LocalDate on = answers.date("decidedOn");
        guardianship(execution).decided(named, other(answers), on, files.today());
        file(execution).keep(Document.Kind.COURT_DECREE, answers.text("decree"), on, null);
        GuardianAssignmentProcess.NAMED.set(execution, named);
        searchOn(execution, !named);
    }

    private static Optional<String> other(Answers answers) {
        return answers.textIf("guardianName")
                .filter(name -> answers.textIf("appointedPerson").equals(Optional.of("OTHER")));
    }

    public void remindCourtProposed(DelegateExecution execution) {
        guardianship(execution).remind(files.today());
    }

    public Date remindCourtDue(DelegateExecution execution) {
        return Moments.endOf(guardianship(execution).reminderDue());
    }

    public void remindCourt(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        keepProof(execution, answers.text("remindProof"), answers.date("remindedOn"));
    }

    public Date recordAcceptanceDue(DelegateExecution execution) {
        return within(10, execution);
    }

    public Date recordAcceptanceReminder(DelegateExecution execution) {
        return remindedAfter(5, execution);
    }

    public void recordAcceptance(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        LocalDate on = answers.date("acceptedOn");
        boolean accepted = answers.text("acceptance").equals("ACCEPTED");
        if (accepted) {
            guardianships.accept(number(execution), on, answers.text("guardianContact"));
        } else {
            guardianship(execution).decline(on, answers.text("refusalReason"), files.today());
        }
        GuardianAssignmentProcess.ACCEPTED.set(execution, accepted);
        searchOn(execution, !accepted);
    }

    public Date requestInstitutionalDue(DelegateExecution execution) {
        return within(3, execution);
    }

    public void requestInstitutional(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        LocalDate on = answers.date("institutionalRequestedOn");
        guardianship(execution).requestInstitutional(on, files.today());
        keepProof(execution, answers.text("requestProof"), on);
    }

    public Date recordInstitutionalDue(DelegateExecution execution) {
        return within(30, execution);
    }

    public Date recordInstitutionalReminder(DelegateExecution execution) {
        return remindedAfter(15, execution);
    }

    public Date institutionalLate(DelegateExecution execution) {
        return Moments.morningOf(guardianship(execution).institutionalEscalatesOn());
    }

    public void recordInstitutional(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        LocalDate on = answers.date("appointedOn");
        String kind = answers.text("guardianKind");
        guardianships.install(
                number(execution), kind, answers.text("guardianName"), on, answers.text("guardianContact"));
        file(execution).keep(Document.Kind.COURT_DECREE, answers.text("decree"), on, null);
    }

    public Date remindInstitutionalDue(DelegateExecution execution) {
        return Moments.endOf(guardianship(execution).institutionalReminderDue());
    }

    public void remindInstitutional(DelegateExecution execution) {
        remindCourt(execution);
    }

    public Date majority(DelegateExecution execution) {
        return Moments.startOf(file(execution).ageClock().majorityOn());
    }

    public void majorityReached(DelegateExecution execution) {
        guardianships.find(number(execution)).ifPresent(found -> found.end(files.today()));
    }

    private void searchOn(DelegateExecution execution, boolean wanted) {
        boolean possible = guardianship(execution).searchesOn();
        GuardianAssignmentProcess.SEARCH_ON.set(execution, wanted && possible);
    }

    private void keepProof(DelegateExecution execution, String proof, LocalDate on) {
        file(execution).keep(Document.Kind.NOTICE_PROOF, proof, on, null);
    }

    private Date within(int days, DelegateExecution execution) {
        return Moments.endOf(guardianship(execution).movedOn().plusDays(days));
    }

    private Date remindedAfter(int days, DelegateExecution execution) {
        return Moments.morningOf(guardianship(execution).movedOn().plusDays(days));
    }

    private LocalDate entered(DelegateExecution execution) {
        return Objects.requireNonNullElse(file(execution).reception().enteredOn(), files.today());
    }

    private Guardianship guardianship(DelegateExecution execution) {
        return guardianships.get(number(execution));
    }

    private CaseFile file(DelegateExecution execution) {
        return files.get(number(execution));
    }

    private static CaseNumber number(DelegateExecution execution) {
        return CaseNumber.of(execution.getProcessBusinessKey());
    }
}
