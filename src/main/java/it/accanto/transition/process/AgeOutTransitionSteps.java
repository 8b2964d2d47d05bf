package it.accanto.transition.process;

import it.accanto.casefile.AgeClock;
import it.accanto.casefile.CaseFile;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.Document;
import it.accanto.casefile.Standing;
import it.accanto.pathway.Answers;
import it.accanto.pathway.Decisions;
import it.accanto.pathway.Pathways;
import it.accanto.transition.Milestone;
import it.accanto.transition.PermitConversions;
import it.accanto.transition.ProsieguoRequests;
import it.accanto.transition.Transition;
import it.accanto.transition.TransitionOutcomes;
import it.accanto.transition.Transitions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The steps of {@code age-out-transition}; those of the permit and all dates stand in the classes above. */
@Component
public class AgeOutTransitionSteps extends AgeOutTransitionPermit {

    /** Who was, or may have been, an unaccompanied minor: in doubt the table is asked as if they were. */
    private static final Set<String> WAS_MSNA = Set.of("MSNA", "MSNA_PROVISIONAL", "EX_MSNA", "MANUAL_REVIEW");

    private static final Set<String> PAPERS = Set.of("OBTAINED", "ATTESTATION");

    AgeOutTransitionSteps(
            CaseFiles files,
            Transitions transitions,
            PermitConversions conversions,
            ProsieguoRequests requests,
            TransitionOutcomes outcomes,
            Decisions decisions,
            Pathways pathways) {
        super(files, transitions, conversions, requests, outcomes, decisions, pathways);
    }

    /** Gathers what was reached into one list; a task is opened only where none is open. */
    public void noteMilestones(DelegateExecution execution) {
        CaseFile file = file(execution);
        file.enterStage("TRANSITION");
        boolean open = !listed(execution).isEmpty();
        List<Milestone> due = transition(execution).due(file.ageClock(), files.today());
        if (!due.isEmpty()) {
            AgeOutTransitionProcess.MILESTONES.set(execution, Milestone.codes(due));
        }
        AgeOutTransitionProcess.NEW_MILESTONES.set(execution, !open && !due.isEmpty());
        AgeOutTransitionProcess.MORE_MILESTONES.set(execution, awaiting(execution));
    }

    private boolean awaiting(DelegateExecution execution) {
        return !transition(execution)
                .awaited(age(execution), files.today(), listed(execution))
                .isEmpty();
    }

    public int decideUrgency(DelegateExecution execution) {
        Answers.in(execution).with("daysTo18", age(execution).daysTo18On(files.today()));
        return decisions.inForce(execution, "age-out-urgency", files.today());
    }

    public void workMilestone(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        decisions.confirm(
                execution, "age-out-urgency", Map.of("urgency", answers.text("urgency")), answers.textIf("reason"));
        boolean done = answers.text("milestoneDone").equals("DONE");
        List<Milestone> ticked = done ? Milestone.of(answers.several("milestones")) : List.of();
        transition(execution).handle(ticked, age(execution), files.today());
        AgeOutTransitionProcess.MILESTONES.set(execution, "");
    }

    /** Who seeks or holds protection is never sent to a consulate, whatever the interview said. */
    public int decideConsularContact(DelegateExecution execution) {
        Standing standing = file(execution).standing();
        String permit = standing.permitType();
        Answers.in(execution)
                .with("asylumIntention", standing.asylumIntention() || permit.equals("RICHIESTA_ASILO"))
                .with("protectionNeed", standing.protectionNeed() || PROTECTED.contains(permit))
                .with("persecutionRisk", standing.persecutionRisk())
                .with("minorRefuses", standing.minorRefusesConsulate());
        return decisions.inForce(execution, "consular-contact", files.today());
    }

    public void obtainPassport(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        String outcome = answers.text("passportOutcome");
        Document.Kind kind = outcome.equals("OBTAINED") ? Document.Kind.PASSPORT : Document.Kind.IDENTITY;
        answers.textIf("passportNumber")
                .filter(number -> PAPERS.contains(outcome))
                .ifPresent(number -> file(execution)
                        .keep(
                                kind,
                                number,
                                null,
                                answers.dateIf("passportExpiresOn").orElse(null)));
        if (outcome.equals("REFUSED")) {
            note(file(execution).standing(), false, false, true);
        }
        transition(execution).settlePassport(outcome);
        AgeOutTransitionProcess.PASSPORT_HELD.set(execution, PAPERS.contains(outcome));
    }

    public void offerTravelDocument(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        answers.textIf("travelDocumentReference")
                .ifPresent(reference -> file(execution).keep(Document.Kind.IDENTITY, reference, null, null));
        transition(execution).weighTravelDocument(answers.text("travelDocument"));
    }

    public void assessProsieguo(DelegateExecution execution) {
        request(execution).leave();
    }

    public int adviseProsieguo(DelegateExecution execution) {
        CaseFile file = file(execution);
        AgeClock age = file.ageClock();
        Answers.in(execution)
                .with("wasMsna", WAS_MSNA.contains(file.standing().msnaStatus()))
                .with("ageYears", age.yearsOn(files.today()))
                .with("daysTo18", age.daysTo18On(files.today()))
                .with("filedBefore18", filedBefore18(execution, age))
                .with("prosieguoDecreed", file.standing().prosieguoUntil() != null);
        return decisions.inForce(execution, "prosieguo-advice", files.today());
    }

    private boolean filedBefore18(DelegateExecution execution, AgeClock age) {
        return request(execution).filedOn().filter(on -> !age.adultOn(on)).isPresent();
    }

    public void decideProsieguo(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        decisions.confirm(
                execution, "prosieguo-advice", Map.of("advice", answers.text("advice")), answers.textIf("reason"));
        boolean asked = answers.text("prosieguoDecision").equals("FILE");
        if (asked) {
            request(execution).file(answers.date("prosieguoFiledOn"), answers.text("prosieguoProtocol"));
        }
        AgeOutTransitionProcess.PROSIEGUO_ASKED.set(execution, asked);
    }

    public void recordProsieguo(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        LocalDate on = answers.date("decreedOn");
        boolean decreed = answers.text("courtDecision").equals("DECREED");
        LocalDate until = decreed ? answers.date("prosieguoUntil") : null;
        file(execution).keep(Document.Kind.COURT_DECREE, answers.text("decreeReference"), on, until);
        if (until == null) {
            request(execution).reject(on);
        } else {
            decree(execution, on, until);
        }
        AgeOutTransitionProcess.PROSIEGUO_GRANTED.set(execution, decreed);
    }

    private void decree(DelegateExecution execution, LocalDate on, LocalDate until) {
        CaseFile file = file(execution);
        request(execution).decree(on, until, file.ageClock());
        file.standing().gainProsieguo(until);
        pathways.replanTimers(file.number(), "prosieguo amministrativo");
        outcomes.propose(file);
    }

    public void planHousing(DelegateExecution execution) {
        Transition.Housing place =
                Transition.Housing.valueOf(Answers.in(execution).text("housing"));
        AgeOutTransitionProcess.HOUSING_SECURED.set(
                execution, transition(execution).house(place));
    }

    public void secureHousing(DelegateExecution execution) {
        planHousing(execution);
    }

    public void planWork(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        transition(execution).planWork(answers.text("workPlan"), answers.yes("jobCentreRegistered"));
    }

    public void renewHealthCard(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        transition(execution)
                .renewHealthCard(
                        answers.text("healthCard"),
                        answers.dateIf("healthCardExpiresOn").orElse(null));
    }

    /** Guardianship ends with majority; the prosieguo does not prolong it. */
    public void endGuardianship(DelegateExecution execution) {
        file(execution).standing().loseGuardian();
    }

    public void handOverAccess(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        transition(execution)
                .handOverAccess(
                        answers.text("accessOutcome"),
                        answers.dateIf("handedOverOn").orElse(null),
                        age(execution));
    }
}
