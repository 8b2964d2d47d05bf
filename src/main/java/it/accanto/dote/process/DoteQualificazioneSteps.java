package it.accanto.dote.process;

import it.accanto.casefile.CaseFiles;
import it.accanto.dote.Dote;
import it.accanto.dote.Doti;
import it.accanto.dote.Ending;
import it.accanto.dote.Kind;
import it.accanto.dote.Project;
import it.accanto.pathway.Answers;
import it.accanto.pathway.Decisions;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The steps of {@code dote-qualificazione}. */
@Component
public class DoteQualificazioneSteps extends AnyDoteSteps {

    DoteQualificazioneSteps(CaseFiles files, Doti doti, Decisions decisions, EligibilityFacts eligibility) {
        super(Kind.DOTE_QUALIFICAZIONE, files, doti, decisions, eligibility);
    }

    @Override
    Project project(Answers answers) {
        return new Project(
                answers.text("noticeId"),
                null,
                answers.number("internshipMonths"),
                0,
                answers.date("internshipStartsOn"),
                answers.date("internshipEndsOn"),
                answers.text("provider"),
                answers.textIf("host").orElse(null));
    }

    @Override
    void showFacts(DelegateExecution execution, Dote dote) {
        DoteVariables.show(execution, dote.situation());
        DoteQualificazioneProcess.HOST_WITHIN_LIMITS.set(
                execution, dote.situation().hostWithinLimits());
        DoteQualificazioneProcess.ENDS_ON.set(
                execution, Objects.toString(dote.project().endsOn(), null));
    }

    public Date startInternshipDue(DelegateExecution execution) {
        return startDue(execution);
    }

    public Date startInternshipReminder(DelegateExecution execution) {
        return startReminder(execution);
    }

    public void startInternshipProposed(DelegateExecution execution) {
        showFacts(execution, dote(execution));
    }

    public void startInternship(DelegateExecution execution) {
        started(execution);
    }

    public Date recordServicesDue(DelegateExecution execution) {
        return recordInternshipEndDue(execution);
    }

    public Date recordServicesReminder(DelegateExecution execution) {
        return recordInternshipEndReminder(execution);
    }

    public void recordServices(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        LocalDate on = answers.dateIf("servicesEndedOn").orElse(files.today());
        dote(execution).end(Ending.valueOf(answers.text("servicesOutcome")), on, "servicesEndedOn");
        DoteQualificazioneProcess.ENDED_EARLY.set(
                execution, dote(execution).course().early());
    }
}
