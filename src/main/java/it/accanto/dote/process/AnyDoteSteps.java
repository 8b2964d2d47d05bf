package it.accanto.dote.process;

import it.accanto.casefile.CaseFile;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.dote.Dote;
import it.accanto.dote.Doti;
import it.accanto.dote.Ending;
import it.accanto.dote.Kind;
import it.accanto.dote.Project;
import it.accanto.dote.Situation;
import it.accanto.pathway.Answers;
import it.accanto.pathway.Decisions;
import it.accanto.pathway.Moments;
import it.accanto.pathway.Who;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The steps that both doti share: request, grant, second look at the start, payment. */
public abstract class AnyDoteSteps {

    private final Kind kind;
    final CaseFiles files;
    final Decisions decisions;
    private final Doti doti;
    private final EligibilityFacts eligibility;

    AnyDoteSteps(Kind kind, CaseFiles files, Doti doti, Decisions decisions, EligibilityFacts eligibility) {
        this.kind = kind;
        this.files = files;
        this.doti = doti;
        this.decisions = decisions;
        this.eligibility = eligibility;
    }

    /** What the dote is asked for, as the request's form tells it. */
    abstract Project project(Answers answers);

    /** The facts that may have changed, for the form that records the start. */
    abstract void showFacts(DelegateExecution execution, Dote dote);

    public void doteAsked(DelegateExecution execution) {
        DoteVariables.DOTE_ID.set(execution, doti.ask(number(execution), kind).id());
    }

    public Date fillRequestDue(DelegateExecution execution) {
        return Moments.endOf(dote(execution).requestedOn().plusDays(15));
    }

    public Date fillRequestReminder(DelegateExecution execution) {
        return Moments.morningOf(dote(execution).requestedOn().plusDays(10));
    }

    public void fillRequestProposed(DelegateExecution execution) {
        LocalDate expires = file(execution).standing().permitExpiresOn();
        boolean held = !file(execution).standing().permitType().equals("NONE");
        boolean valid = held && expires != null && !expires.isBefore(files.today());
        DoteVariables.NOTICE_ID.set(execution, "DEFAULT");
        DoteVariables.PERMIT_STATUS.set(execution, valid ? "VALID" : null);
    }

    public void fillRequest(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        boolean requested = answers.text("goAhead").equals("REQUEST");
        DoteVariables.REQUESTED.set(execution, requested);
        if (requested) {
            boolean planSigned = eligibility.planSigned(number(execution), kind);
            dote(execution).request(project(answers), situation(answers), planSigned, files.today());
        } else {
            dote(execution).waive();
        }
    }

    public int decideEligibility(DelegateExecution execution) {
        Dote dote = dote(execution);
        eligibility.give(execution, dote, dote.project().startsOn());
        return decisions.inForce(execution, kind.table(), dote.requestedOn());
    }

    public Date decideGrantDue(DelegateExecution execution) {
        return Moments.endOf(dote(execution).requestedOn().plusDays(15));
    }

    public Date decideGrantReminder(DelegateExecution execution) {
        return Moments.morningOf(dote(execution).requestedOn().plusDays(10));
    }

    public void decideGrantProposed(DelegateExecution execution) {
        keepProposal(execution);
    }

    public void decideGrant(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        boolean granted = answers.text("grantDecision").equals("GRANTED");
        String result = confirmed(execution, answers);
        DoteVariables.GRANT.set(execution, granted ? extent(result) : "NONE");
        if (granted) {
            grant(dote(execution), result, answers);
        } else {
            dote(execution).refuse(result, answers.text("refusalReason"));
        }
        note(execution, granted ? "concessa" : "rifiutata");
    }

    private static String extent(String result) {
        return result.equals(Dote.SERVICES_ONLY) ? "SERVICES_ONLY" : "FULL";
    }

    private void grant(Dote dote, String result, Answers answers) {
        doti.grant(dote, result, answers.number("amountEUR"), answers.date("clearanceOn"), answers.textIf("reason"));
    }

    private String confirmed(DelegateExecution execution, Answers answers) {
        String result = answers.text("result");
        decisions.confirm(execution, kind.table(), Map.of("result", result), answers.textIf("reason"));
        return result;
    }

    Date startDue(DelegateExecution execution) {
        return Moments.endOf(dote(execution).project().startsOn());
    }

    Date startReminder(DelegateExecution execution) {
        return Moments.morningOf(dote(execution).project().startsOn().minusDays(7));
    }

    void started(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        boolean started = answers.text("startOutcome").equals("STARTED");
        DoteVariables.STARTED.set(execution, started);
        if (started) {
            LocalDate on = answers.date(kind.field("StartedOn"));
            LocalDate ends = answers.dateIf(kind.field("EndsOn")).orElse(null);
            dote(execution).start(on, ends, situation(answers), files.today());
        } else {
            dote(execution).waive();
        }
    }

    public int decideAtStart(DelegateExecution execution) {
        Dote dote = dote(execution);
        eligibility.give(execution, dote, dote.course().startedOn());
        return decisions.inForce(execution, kind.table(), dote.course().startedOn());
    }

    public Date confirmStartDue(DelegateExecution execution) {
        return Moments.endOf(dote(execution).course().startedOn().plusDays(10));
    }

    public Date confirmStartReminder(DelegateExecution execution) {
        return Moments.morningOf(dote(execution).course().startedOn().plusDays(5));
    }

    public void confirmStartProposed(DelegateExecution execution) {
        keepProposal(execution);
    }

    public void confirmStart(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        boolean goesOn = answers.text("startDecision").equals("CONFIRMED");
        String result = confirmed(execution, answers);
        DoteVariables.AFTER_START.set(execution, goesOn ? onward(execution) : "REVOKED");
        if (goesOn) {
            dote(execution).confirmStart(result, answers.textIf("reason"));
        } else {
            dote(execution).revoke(result, answers.text("revocationReason"));
        }
        note(execution, goesOn ? "confermata all'inizio" : "revocata");
    }

    private String onward(DelegateExecution execution) {
        return dote(execution).project().contract() ? "CONTRACT" : "INTERNSHIP";
    }

    public Date recordInternshipEndDue(DelegateExecution execution) {
        return Moments.endOf(plannedEnd(execution));
    }

    public Date recordInternshipEndReminder(DelegateExecution execution) {
        return Moments.morningOf(plannedEnd(execution).minusDays(7));
    }

    public void recordInternshipEnd(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        dote(execution).end(Ending.valueOf(answers.text("endOutcome")), answers.date("endedOn"), "endedOn");
        DoteVariables.ENDED_EARLY.set(execution, dote(execution).course().early());
    }

    public Date recordPaymentDue(DelegateExecution execution) {
        return Moments.endOf(dote(execution).course().endedOn().plusDays(30));
    }

    public Date recordPaymentReminder(DelegateExecution execution) {
        return Moments.morningOf(dote(execution).course().endedOn().plusDays(20));
    }

    public void recordPaymentProposed(DelegateExecution execution) {
        DoteVariables.PAID_EUR.set(execution, dote(execution).payableEUR());
    }

    public void recordPayment(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        dote(execution).pay(answers.number("paidEUR"), answers.date("paidOn"));
        note(execution, "liquidata");
    }

    /** The table's answer goes to the aggregate; its reason makes way for the reason that a person may write. */
    private void keepProposal(DelegateExecution execution) {
        String reason = DoteVariables.REASON.orElse(execution, "");
        String result = DoteVariables.RESULT.orElse(execution, "");
        dote(execution).propose(result, DoteVariables.AMOUNT_EUR.orElse(execution, 0), reason);
        DoteVariables.ELIGIBILITY_REASON.set(execution, reason);
        execution.removeVariable(DoteVariables.REASON.name());
    }

    private Situation situation(Answers answers) {
        return new Situation(
                answers.yes("educationDutyMet"),
                answers.text("employmentStatus"),
                answers.text("permitStatus"),
                answers.yes("guardianConsent"),
                answers.yes("regionAdmitsMinorInternship"),
                answers.yesIf("hostWithinLimits").orElse(null));
    }

    private LocalDate plannedEnd(DelegateExecution execution) {
        return Objects.requireNonNullElse(dote(execution).project().endsOn(), files.today());
    }

    private void note(DelegateExecution execution, String what) {
        files.note(number(execution), Who.acts(), "La %s è stata %s.".formatted(kind.inWords(), what));
    }

    Dote dote(DelegateExecution execution) {
        return doti.get(Objects.requireNonNull(DoteVariables.DOTE_ID.in(execution)));
    }

    private CaseNumber number(DelegateExecution execution) {
        return CaseNumber.of(execution.getProcessBusinessKey());
    }

    private CaseFile file(DelegateExecution execution) {
        return files.get(number(execution));
    }
}
