package it.accanto.pathway.process;

import it.accanto.casefile.AuditLine;
import it.accanto.casefile.BirthDateClaim;
import it.accanto.casefile.CaseFile;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Minor;
import it.accanto.casefile.Report;
import it.accanto.pathway.Answers;
import it.accanto.pathway.CasePathwayProcess;
import it.accanto.pathway.Moments;
import it.accanto.pathway.Who;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The steps of {@code case-pathway}. */
@Component
public class CasePathwaySteps {

    private final CaseFiles files;

    CasePathwaySteps(CaseFiles files) {
        this.files = files;
    }

    /** Opens the file from the report form; the number that it gets is the business key for life. */
    public void presenceReported(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        Minor minor = new Minor(
                answers.text("givenName").strip(),
                answers.text("familyName").strip(),
                Minor.Gender.valueOf(answers.text("gender")),
                answers.text("nationality"),
                answers.text("languages"));
        Report report = new Report(
                minor,
                answers.date("birthDate"),
                BirthDateClaim.Certainty.valueOf(answers.text("birthDateCertainty")),
                answers.text("province"),
                answers.date("reportedOn"),
                answers.text("reportedBy"));
        CaseFile file = files.open(report, Who.acts());
        execution.setProcessBusinessKey(file.number().value());
        CasePathwayProcess.CASE_NUMBER.set(execution, file.number().value());
    }

    public Date closeCaseDue(DelegateExecution execution) {
        return Moments.endOf(files.today().plusDays(7));
    }

    /** What the case would close with, from what happened on its way. */
    public void closeCaseProposed(DelegateExecution execution) {
        String proposed = file(execution).proposedOutcome();
        CasePathwayProcess.OUTCOME.set(execution, proposed == null ? "OTHER" : proposed);
    }

    /** Closes the file with the outcome that the case worker confirmed. */
    public void closeCase(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        CaseFile file = file(execution);
        String outcome = answers.text("outcome");
        file.close(outcome, answers.date("closedOn"), answers.textIf("reason"));
        CasePathwayProcess.OUTCOME.set(execution, outcome);
        files.closed(file);
        String closed = "Caso chiuso con esito %s".formatted(outcome);
        answers.textIf("reason")
                .ifPresentOrElse(
                        why -> files.note(file.number(), Who.acts(), "%s: %s.".formatted(closed, AuditLine.WORDS), why),
                        () -> files.note(file.number(), Who.acts(), closed + "."));
    }

    private CaseFile file(DelegateExecution execution) {
        return files.get(CaseNumber.of(execution.getProcessBusinessKey()));
    }
}
