package it.accanto.intake.process;

import it.accanto.casefile.AgeClock;
import it.accanto.casefile.AuditLine;
import it.accanto.casefile.CaseFile;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Deadline;
import it.accanto.casefile.Document;
import it.accanto.intake.Notice;
import it.accanto.intake.Notices;
import it.accanto.pathway.Answers;
import it.accanto.pathway.Decisions;
import it.accanto.pathway.Moments;
import it.accanto.pathway.Who;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The steps of {@code intake}. */
@Component
public class IntakeSteps {

    private static final Set<String> MAY_BE_MSNA = Set.of("MSNA", "MSNA_PROVISIONAL", "MANUAL_REVIEW");

    private final CaseFiles files;
    private final Notices notices;
    private final Decisions decisions;

    IntakeSteps(CaseFiles files, Notices notices, Decisions decisions) {
        this.files = files;
        this.notices = notices;
        this.decisions = decisions;
    }

    public Date notifyProsecutorDue(DelegateExecution execution) {
        return Moments.endOf(Deadline.T01.from(files.today()));
    }

    public void notifyProsecutor(DelegateExecution execution) {
        sent(execution, Notice.Recipient.PROSECUTOR);
    }

    public Date notifyCourtDue(DelegateExecution execution) {
        return notifyProsecutorDue(execution);
    }

    public void notifyCourt(DelegateExecution execution) {
        sent(execution, Notice.Recipient.COURT);
    }

    public Date notifyMinistryDue(DelegateExecution execution) {
        return Moments.endOf(Deadline.T02.from(files.today()));
    }

    public void notifyMinistry(DelegateExecution execution) {
        sent(execution, Notice.Recipient.MINISTRY);
    }

    private void sent(DelegateExecution execution, Notice.Recipient recipient) {
        Answers answers = Answers.in(execution);
        notices.sent(
                file(execution).number(),
                recipient,
                answers.textIf("otherSender"),
                answers.date("sentOn"),
                answers.text("means"),
                answers.text("proof"));
    }

    public Date assessReportDue(DelegateExecution execution) {
        return Moments.endOf(files.today());
    }

    public void assessReport(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        boolean disputed = answers.text("majorityEvidence").equals("AGE_DISPUTED");
        file(execution).standing().confirmStatus(answers.text("citizenship"), "MSNA_PROVISIONAL", disputed);
    }

    public int decideStatus(DelegateExecution execution) {
        return decisions.inForce(execution, "msna-status", file(execution).reportedOn());
    }

    public Date assessUrgencyDue(DelegateExecution execution) {
        return Moments.endOf(files.today());
    }

    public void assessUrgency(DelegateExecution execution) {
        file(execution).standing().noteTraffickingSigns(Answers.in(execution).yes("traffickingSigns"));
    }

    public int decideUrgency(DelegateExecution execution) {
        CaseFile file = file(execution);
        AgeClock age = file.ageClock();
        Answers.in(execution)
                .with("ageYears", age.yearsOn(files.today()))
                .with("daysTo18", age.daysTo18On(files.today()));
        return decisions.inForce(execution, "intake-urgency", file.reportedOn());
    }

    public Date confirmStatusDue(DelegateExecution execution) {
        return Moments.endOf(files.today());
    }

    public void confirmStatus(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        String status = answers.text("msnaStatus");
        Map<String, Map<String, Object>> confirmed = new LinkedHashMap<>();
        confirmed.put("msna-status", Map.of("msnaStatus", status));
        confirmed.put("intake-urgency", Map.of("urgency", answers.text("urgency")));
        decisions.confirm(execution, confirmed, answers.textIf("reason"));
        CaseFile file = file(execution);
        file.standing()
                .confirmStatus(
                        file.standing().citizenship(), status, file.standing().ageDisputed());
        IntakeProcess.MSNA.set(execution, MAY_BE_MSNA.contains(status));
        file.proposeOutcome(MAY_BE_MSNA.contains(status) ? null : status);
    }

    public Date openOtherProtectionDue(DelegateExecution execution) {
        return Moments.endOf(files.today());
    }

    public void openOtherProtection(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        files.note(
                file(execution).number(),
                Who.acts(),
                "Canale ordinario attivato dal %s: %s.".formatted(answers.date("channelOn"), AuditLine.WORDS),
                answers.text("channel"));
    }

    public Date checkPlacesDue(DelegateExecution execution) {
        return Moments.endOf(files.today());
    }

    public void checkPlaces(DelegateExecution execution) {
        file(execution).enterStage("INTAKE");
    }

    public int decidePlacement(DelegateExecution execution) {
        CaseFile file = file(execution);
        Answers.in(execution)
                .with("ageYears", file.ageClock().yearsOn(files.today()))
                .with("receptionStage", "FIRST")
                .with("ageDisputed", file.standing().ageDisputed())
                .with("daysInFirstReception", 0)
                .with("daysInAdultSection", 0)
                .with("extensionOrdered", false);
        return decisions.inForce(execution, "reception-placement", files.today());
    }

    public Date confirmPlacementDue(DelegateExecution execution) {
        return Moments.endOf(files.today());
    }

    public void confirmPlacement(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        String placement = answers.text("placement");
        decisions.confirm(execution, "reception-placement", Map.of("placement", placement), answers.textIf("reason"));
        file(execution)
                .enterReception(
                        placement, answers.text("facility"), answers.date("enteredFirstReceptionOn"), files.today());
    }

    public Date holdInterviewDue(DelegateExecution execution) {
        return Moments.endOf(Deadline.T03.from(entered(execution)));
    }

    public Date holdInterviewReminder(DelegateExecution execution) {
        return Moments.morningOf(entered(execution).plusDays(2));
    }

    public void holdInterview(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        CaseFile file = file(execution);
        LocalDate on = answers.date("interviewedOn");
        file.interview(on, files.today());
        file.standing()
                .noteWishes(
                        answers.yes("asylumIntention"),
                        answers.yes("protectionNeed"),
                        answers.yes("persecutionRisk"),
                        answers.yes("minorRefuses"));
        file.keep(Document.Kind.REPORT, answers.text("report"), on, null);
        IntakeProcess.TRACING.set(execution, answers.yes("tracingConsent"));
    }

    public Date sendTracingReportDue(DelegateExecution execution) {
        return Moments.endOf(Deadline.T06.from(
                Objects.requireNonNullElse(file(execution).reception().interviewedOn(), files.today())));
    }

    public void sendTracingReport(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        answers.textIf("proof").ifPresent(proof -> file(execution)
                .keep(Document.Kind.NOTICE_PROOF, proof, answers.date("sentOn"), null));
    }

    public Date recordSignsDue(DelegateExecution execution) {
        return Moments.endOf(Deadline.T03.from(files.today()));
    }

    public void recordSigns(DelegateExecution execution) {
        file(execution).standing().noteVulnerability(Answers.in(execution).text("vulnerability"));
        IntakeProcess.REFERRAL.set(execution, "");
    }

    /** The signs just recorded: the table is asked one at a time. */
    public List<String> indicators(DelegateExecution execution) {
        return Answers.in(execution).several("indicator");
    }

    public int decideReferrals(DelegateExecution execution) {
        Answers.in(execution).with("province", file(execution).province());
        return decisions.inForce(execution, "vulnerability-referrals", files.today());
    }

    public Date confirmReferralsDue(DelegateExecution execution) {
        return Moments.endOf(files.today());
    }

    public void confirmReferrals(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        decisions.confirmUnion(
                execution,
                "vulnerability-referrals",
                "referral",
                answers.several("referral"),
                answers.textIf("reason"));
        execution.removeVariable(IntakeProcess.REFERRAL.name());
    }

    private LocalDate entered(DelegateExecution execution) {
        return Objects.requireNonNullElse(file(execution).reception().enteredOn(), files.today());
    }

    private CaseFile file(DelegateExecution execution) {
        return files.get(CaseNumber.of(execution.getProcessBusinessKey()));
    }
}
