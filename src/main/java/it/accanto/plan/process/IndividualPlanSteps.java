package it.accanto.plan.process;

import it.accanto.casefile.CaseFile;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Deadline;
import it.accanto.pathway.Answers;
import it.accanto.pathway.CasePathwayProcess;
import it.accanto.pathway.Decisions;
import it.accanto.pathway.Moments;
import it.accanto.pathway.Pathways;
import it.accanto.plan.CompetenceReviews;
import it.accanto.plan.Draft;
import it.accanto.plan.FirstReception;
import it.accanto.plan.Measure;
import it.accanto.plan.Plans;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The steps of {@code individual-plan}. */
@Component
public class IndividualPlanSteps extends SigningSteps {

    private static final int FIRST_DRAFT_DAYS = 30;
    private static final int DRAFTING_DAYS = 14;
    private static final int REVIEW_DAYS = 7;

    private final CompetenceReviews reviews;
    private final Decisions decisions;
    private final Pathways pathways;

    IndividualPlanSteps(
            CaseFiles files, Plans plans, CompetenceReviews reviews, Decisions decisions, Pathways pathways) {
        super(files, plans);
        this.reviews = reviews;
        this.decisions = decisions;
        this.pathways = pathways;
    }

    public void planDue(DelegateExecution execution) {
        plans.open(number(execution));
        file(execution).enterStage("INDIVIDUAL_PLAN");
        IndividualPlanProcess.SECOND_RECEPTION_NEEDED.set(
                execution, first(execution).needsSecond());
    }

    public Date recordSecondReceptionDue(DelegateExecution execution) {
        return Moments.endOf(first(execution).lastDay());
    }

    public Date recordSecondReceptionReminder(DelegateExecution execution) {
        return Moments.morningOf(first(execution).lastDay().minusDays(10));
    }

    public void recordSecondReception(DelegateExecution execution) {
        move(execution, Answers.in(execution));
    }

    public Date firstReceptionOver(DelegateExecution execution) {
        return Moments.startOf(first(execution).lastDay().plusDays(1));
    }

    public Date checkPlacesAgainDue(DelegateExecution execution) {
        return Moments.endOf(first(execution).lastDay().plusDays(1));
    }

    public void checkPlacesAgain(DelegateExecution execution) {
        situation(execution).forPlacement(execution);
    }

    public int decideSecondPlacement(DelegateExecution execution) {
        return decisions.inForce(execution, "reception-placement", files.today());
    }

    public Date confirmSecondPlacementDue(DelegateExecution execution) {
        return checkPlacesAgainDue(execution);
    }

    public void confirmSecondPlacement(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        String placement = answers.text("placement");
        decisions.confirm(execution, "reception-placement", Map.of("placement", placement), answers.textIf("reason"));
        IndividualPlanProcess.SEARCH_AGAIN.set(execution, first(execution).searchesOn(placement, files.today()));
        if (FirstReception.moves(placement)) {
            move(execution, answers);
        }
    }

    public Date placeSought(DelegateExecution execution) {
        return Moments.morningOf(first(execution).nextSearchAfter(files.today()));
    }

    private void move(DelegateExecution execution, Answers answers) {
        file(execution)
                .reception()
                .move(answers.text("placement"), answers.text("facility"), answers.date("secondReceptionOn"));
    }

    public Date assessNeedsDue(DelegateExecution execution) {
        return Moments.endOf(draftFrom(execution).plusDays(FIRST_DRAFT_DAYS));
    }

    public Date assessNeedsReminder(DelegateExecution execution) {
        return Moments.morningOf(draftFrom(execution).plusDays(FIRST_DRAFT_DAYS - 7));
    }

    private LocalDate draftFrom(DelegateExecution execution) {
        return plans.lookedAtOn(number(execution))
                .orElseGet(() -> situation(execution).receivedOn());
    }

    public void assessNeedsProposed(DelegateExecution execution) {
        Situation.propose(execution, plans.needs(number(execution)).orElseGet(Situation::usual));
    }

    public void assessNeeds(DelegateExecution execution) {
        plans.assess(number(execution), Situation.answered(execution));
    }

    public int decideIntensity(DelegateExecution execution) {
        situation(execution).forIntensity(execution);
        return decisions.inForce(execution, "plan-intensity", files.today());
    }

    public int proposeServices(DelegateExecution execution) {
        situation(execution).forServices(execution);
        return decisions.inForce(execution, "plan-services", files.today());
    }

    /** The needs have served. */
    public void draftPlanProposed(DelegateExecution execution) {
        Situation.forgetNeeds(execution);
    }

    public Date draftPlanDue(DelegateExecution execution) {
        return Moments.endOf(plans.assessedOn(number(execution)).plusDays(DRAFTING_DAYS));
    }

    public Date draftPlanReminder(DelegateExecution execution) {
        return Moments.morningOf(plans.assessedOn(number(execution)).plusDays(DRAFTING_DAYS - 7));
    }

    public void draftPlan(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        confirmIntensity(execution, answers);
        String services = String.join(",", answers.several("service"));
        decisions.confirm(execution, "plan-services", Map.of("service", services), answers.textIf("reason"));
        plans.draft(number(execution), draft(answers));
        IndividualPlanProcess.ADULT.set(execution, file(execution).ageClock().adultOn(files.today()));
    }

    private void confirmIntensity(DelegateExecution execution, Answers answers) {
        Map<String, Object> decided =
                Map.of("intensity", answers.text("intensity"), "reviewEveryDays", answers.number("reviewEveryDays"));
        decisions.confirm(execution, "plan-intensity", decided, answers.textIf("reason"));
    }

    private static Draft draft(Answers answers) {
        return new Draft(
                answers.text("intensity"),
                answers.number("reviewEveryDays"),
                Measure.of(answers.several("service")),
                answers.text("goals"),
                answers.yes("youngPersonAgrees"),
                answers.textIf("disagreement").orElse(null));
    }

    public void startServices(DelegateExecution execution) {
        CaseNumber number = number(execution);
        plans.enterInForce(number);
        IndividualPlanProcess.COMPETENCE_REVIEW_NEEDED.set(
                execution,
                plans.offers(number, Measure.BILANCIO_COMPETENZE)
                        && !file(execution).standing().competenceReviewDone()
                        && !reviews.running(number));
        plans.dotiToAsk(number).forEach(dote -> ask(number, dote));
    }

    private void ask(CaseNumber number, Measure dote) {
        String type = dote.name().substring("CHECK_".length());
        if (pathways.deliver(number, CasePathwayProcess.DOTE_REQUESTED, Map.of(CasePathwayProcess.DOTE.name(), type))) {
            plans.askedFor(number, dote);
        }
    }

    public Date reviewDue(DelegateExecution execution) {
        return Moments.morningOf(plans.nextReviewOn(number(execution)));
    }

    public int decideIntensityAgain(DelegateExecution execution) {
        return decideIntensity(execution);
    }

    public Date reviewPlanDue(DelegateExecution execution) {
        return Moments.endOf(plans.nextReviewOn(number(execution)).plusDays(REVIEW_DAYS));
    }

    public Date reviewPlanReminder(DelegateExecution execution) {
        return Moments.morningOf(plans.nextReviewOn(number(execution)).plusDays(REVIEW_DAYS - 2));
    }

    public void reviewPlan(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        confirmIntensity(execution, answers);
        CaseNumber number = number(execution);
        String outcome = answers.text("reviewOutcome");
        plans.review(number, answers.date("reviewedOn"), outcome, answers.text("reviewNote"), answers.textIf("reason"));
        plans.follow(number, answers.text("intensity"), answers.number("reviewEveryDays"));
        IndividualPlanProcess.PLAN_COURSE.set(execution, outcome);
    }

    public void planEnded(DelegateExecution execution) {
        plans.end(number(execution));
    }

    /** The morning after reception's last day: six months past eighteen, or longer where the court says so. */
    public Date planOver(DelegateExecution execution) {
        CaseFile file = file(execution);
        LocalDate last = Deadline.T22.from(file.ageClock().majorityOn());
        LocalDate prosieguo = file.standing().prosieguoUntil();
        return Moments.startOf((prosieguo != null && prosieguo.isAfter(last) ? prosieguo : last).plusDays(1));
    }

    public void planClosed(DelegateExecution execution) {
        reviews.interrupt(number(execution));
        plans.end(number(execution));
    }

    private FirstReception first(DelegateExecution execution) {
        return FirstReception.of(file(execution));
    }

    private Situation situation(DelegateExecution execution) {
        return new Situation(file(execution), files.today());
    }
}
