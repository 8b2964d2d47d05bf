package it.accanto.dote.process;

import it.accanto.casefile.CaseFiles;
import it.accanto.dote.Dote;
import it.accanto.dote.Doti;
import it.accanto.dote.Ending;
import it.accanto.dote.Kind;
import it.accanto.dote.Project;
import it.accanto.dote.Route;
import it.accanto.pathway.Answers;
import it.accanto.pathway.Decisions;
import it.accanto.pathway.Moments;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The steps of {@code dote-occupazione}. */
@Component
public class DoteOccupazioneSteps extends AnyDoteSteps {

    DoteOccupazioneSteps(CaseFiles files, Doti doti, Decisions decisions, EligibilityFacts eligibility) {
        super(Kind.DOTE_OCCUPAZIONE, files, doti, decisions, eligibility);
    }

    @Override
    Project project(Answers answers) {
        Route route = Route.valueOf(answers.text("placementRoute"));
        return new Project(
                answers.text("noticeId"),
                route,
                route.contract() ? 0 : answers.number("internshipMonths"),
                route.contract() ? answers.number("contractMonths") : 0,
                answers.date("placementStartsOn"),
                route.contract() ? null : answers.dateIf("placementEndsOn").orElse(null),
                answers.text("provider"),
                answers.textIf("host").orElse(null));
    }

    @Override
    void showFacts(DelegateExecution execution, Dote dote) {
        DoteVariables.show(execution, dote.situation());
        DoteOccupazioneProcess.ENDS_ON.set(
                execution, Objects.toString(dote.project().endsOn(), null));
    }

    public Date startPlacementDue(DelegateExecution execution) {
        return startDue(execution);
    }

    public Date startPlacementReminder(DelegateExecution execution) {
        return startReminder(execution);
    }

    public void startPlacementProposed(DelegateExecution execution) {
        showFacts(execution, dote(execution));
    }

    public void startPlacement(DelegateExecution execution) {
        started(execution);
    }

    public Date recordContractOutcomeDue(DelegateExecution execution) {
        return Moments.endOf(dote(execution).course().resultDueOn());
    }

    public Date recordContractOutcomeReminder(DelegateExecution execution) {
        return Moments.morningOf(dote(execution).course().resultDueOn().minusDays(7));
    }

    public void recordContractOutcome(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        LocalDate on = answers.dateIf("endedOn").orElse(files.today());
        dote(execution).endContract(Ending.valueOf(answers.text("contractOutcome")), on, files.today());
        DoteOccupazioneProcess.ENDED_EARLY.set(
                execution, dote(execution).course().early());
    }

    public int readNotice(DelegateExecution execution) {
        Dote dote = dote(execution);
        Answers.in(execution).with("noticeId", dote.project().noticeId());
        return decisions.inForce(execution, "dote-notice", dote.requestedOn());
    }

    @Override
    public void recordPaymentProposed(DelegateExecution execution) {
        Integer providerEUR = DoteOccupazioneProcess.PROVIDER_EUR.in(execution);
        if (providerEUR != null) {
            dote(execution).settleResultShare(providerEUR);
        }
        super.recordPaymentProposed(execution);
    }

    @Override
    public void recordPayment(DelegateExecution execution) {
        if (DoteOccupazioneProcess.PROVIDER_EUR.in(execution) != null) {
            decisions.confirm(execution, "dote-notice", Map.of(), Optional.empty());
        }
        super.recordPayment(execution);
    }
}
