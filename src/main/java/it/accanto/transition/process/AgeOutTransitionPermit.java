package it.accanto.transition.process;

import it.accanto.casefile.AuditLine;
import it.accanto.casefile.CaseFile;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.Document;
import it.accanto.casefile.Standing;
import it.accanto.pathway.Answers;
import it.accanto.pathway.Decisions;
import it.accanto.pathway.Pathways;
import it.accanto.pathway.Who;
import it.accanto.transition.MinistryOpinion.Answer;
import it.accanto.transition.PermitConversion;
import it.accanto.transition.PermitConversion.Result;
import it.accanto.transition.PermitConversions;
import it.accanto.transition.PermitRoute;
import it.accanto.transition.ProsieguoRequests;
import it.accanto.transition.TransitionOutcomes;
import it.accanto.transition.Transitions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The steps of {@code age-out-transition} that concern passport and permit. */
public abstract class AgeOutTransitionPermit extends AgeOutTransitionDates {

    static final Set<String> PROTECTED = Set.of("ASILO", "PROT_SUSSIDIARIA", "PROT_SPECIALE");

    final Decisions decisions;
    final TransitionOutcomes outcomes;
    final Pathways pathways;

    AgeOutTransitionPermit(
            CaseFiles files,
            Transitions transitions,
            PermitConversions conversions,
            ProsieguoRequests requests,
            TransitionOutcomes outcomes,
            Decisions decisions,
            Pathways pathways) {
        super(files, transitions, conversions, requests);
        this.outcomes = outcomes;
        this.decisions = decisions;
        this.pathways = pathways;
    }

    public void describePermit(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        LocalDate expires = answers.dateIf("permitExpiresOn").orElse(null);
        conversion(execution)
                .describe(
                        answers.text("conversionGoal"),
                        expires,
                        answers.dateIf("deniedOn").orElse(null));
        file(execution).standing().holdPermit(answers.text("permitType"), expires);
        endConsularContact(execution, answers);
    }

    /** A need of protection that only now came to light ends what was under way with the consulate. */
    private void endConsularContact(DelegateExecution execution, Answers answers) {
        String permit = answers.text("permitType");
        String asylum = answers.text("asylumOutcome");
        boolean seeks = permit.equals("RICHIESTA_ASILO") || asylum.equals("PENDING");
        boolean holds = PROTECTED.contains(permit) || asylum.equals("GRANTED");
        if (seeks || holds) {
            CaseFile file = file(execution);
            note(file.standing(), seeks, holds, false);
            pathways.deliver(file.number(), AgeOutTransitionProcess.CONSULAR_CONTACT_ENDED, Map.of());
        }
    }

    static void note(Standing standing, boolean seeks, boolean holds, boolean refuses) {
        standing.noteWishes(
                standing.asylumIntention() || seeks,
                standing.protectionNeed() || holds,
                standing.persecutionRisk(),
                standing.minorRefusesConsulate() || refuses);
    }

    public int decideRoute(DelegateExecution execution) {
        CaseFile file = file(execution);
        Answers.in(execution)
                .with("prosieguoDecreed", file.standing().prosieguoUntil() != null)
                .with("ageYears", file.ageClock().yearsOn(files.today()));
        return decisions.inForce(execution, "conversion-route", files.today());
    }

    public void confirmRoute(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        String route = answers.text("route");
        boolean opinionNeeded = answers.yes("opinionNeeded");
        decisions.confirm(
                execution,
                "conversion-route",
                Map.of("route", route, "opinionNeeded", opinionNeeded),
                answers.textIf("reason"));
        take(execution, route, opinionNeeded);
    }

    /** What was prepared counts when the permit is described again. */
    public void prepareGround(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        diary(
                execution,
                "Prima della conversione, il %s: %s.".formatted(answers.date("preparedOn"), AuditLine.WORDS),
                answers.text("groundPrepared"));
    }

    private void diary(DelegateExecution execution, String what, String words) {
        files.note(file(execution).number(), Who.acts(), what, words);
    }

    public void reviewLegally(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        take(execution, answers.text("legalRoute"), answers.yes("legalOpinionNeeded"));
        diary(execution, "Via indicata dall'avvocato: %s.".formatted(AuditLine.WORDS), answers.text("legalReason"));
    }

    private void take(DelegateExecution execution, String route, boolean opinionNeeded) {
        PermitRoute.Way way = conversion(execution).take(PermitRoute.valueOf(route), opinionNeeded);
        AgeOutTransitionProcess.ROUTE.set(execution, route);
        AgeOutTransitionProcess.OPINION_NEEDED.set(execution, opinionNeeded);
        AgeOutTransitionProcess.PERMIT_WAY.set(execution, way.name());
    }

    public void renewPermit(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        String kept = answers.text("permitKept");
        LocalDate expires = answers.dateIf("permitExpiresOn").orElse(null);
        CaseFile file = file(execution);
        String type = kept.equals("GRANTED") ? "ASILO" : file.standing().permitType();
        file.standing().holdPermit(kept.equals("LOST") ? "NONE" : type, expires);
        PermitConversion conversion = conversion(execution);
        conversion.keep(kept.equals("GRANTED") ? Result.KEPT : Result.valueOf(kept), expires);
        proposeKept(file, conversion);
        AgeOutTransitionProcess.DESCRIBE_AGAIN.set(execution, kept.equals("LOST") && conversion.mayBeDescribedAgain());
    }

    /** A permit on its own way that is still awaited is no conversion: nothing is proposed for it. */
    private void proposeKept(CaseFile file, PermitConversion conversion) {
        if (conversion.keptOnOwnWay()) {
            outcomes.propose(file);
        }
    }

    public int decideDocuments(DelegateExecution execution) {
        PermitConversion conversion = conversion(execution);
        Answers.in(execution)
                .with("route", conversion.route().orElseThrow().name())
                .with("conversionGoal", conversion.conversionGoal());
        return decisions.inForce(execution, "conversion-documents", files.today());
    }

    public void collectDocuments(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        List<String> needed = answers.several("document");
        decisions.confirm(
                execution,
                "conversion-documents",
                Map.of("document", String.join(",", needed)),
                answers.textIf("reason"));
        conversion(execution).collect(needed, answers.several("collectedDocuments"));
    }

    public int decideWindow(DelegateExecution execution) {
        Answers.in(execution).with("daysTo18", conversion(execution).daysToWindowEnd(age(execution), files.today()));
        return decisions.inForce(execution, "opinion-window", files.today());
    }

    public void requestOpinion(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        decisions.confirm(
                execution, "opinion-window", Map.of("window", answers.text("window")), answers.textIf("reason"));
        boolean asked = answers.text("opinionRequest").equals("REQUESTED");
        if (asked) {
            conversion(execution)
                    .opinion()
                    .ask(answers.date("opinionRequestedOn"), answers.text("opinionProtocol"), age(execution));
        } else {
            conversion(execution).opinion().receive(Answer.NOT_REQUESTED, null);
        }
        AgeOutTransitionProcess.OPINION_ASKED.set(execution, asked);
    }

    public void recordOpinion(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        Answer opinion = Answer.valueOf(answers.text("opinion"));
        LocalDate on = opinion == Answer.NOT_ARRIVED ? null : answers.date("opinionOn");
        AgeOutTransitionProcess.OPINION_POSITIVE.set(
                execution, conversion(execution).opinion().receive(opinion, on));
    }

    public void escalateOpinion(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        conversion(execution).opinion().chase(answers.date("escalatedOn"));
        diary(execution, "Parere in ritardo: %s.".formatted(AuditLine.WORDS), answers.text("escalation"));
    }

    public void weighOpinion(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        boolean file = answers.text("withoutOpinion").equals("FILE");
        conversion(execution).weigh(file, answers.text("withoutOpinionReason"));
        AgeOutTransitionProcess.FILING_WANTED.set(execution, file);
    }

    public void fileConversion(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        boolean filed = answers.text("filed").equals("FILED");
        if (filed) {
            conversion(execution)
                    .file(answers.date("filedOn"), answers.text("receipt"), answers.several("attachedDocuments"));
        } else {
            conversion(execution).leaveUnfiled();
        }
        AgeOutTransitionProcess.APPLICATION_FILED.set(execution, filed);
    }

    public void recordPermit(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        Result result = Result.valueOf(answers.text("permitOutcome"));
        if (result == Result.ISSUED) {
            issued(execution, answers);
        } else {
            conversion(execution).decideWithoutPermit(result);
        }
        outcomes.propose(file(execution));
    }

    private void issued(DelegateExecution execution, Answers answers) {
        CaseFile file = file(execution);
        String type = answers.text("permitType");
        LocalDate issued = answers.date("issuedOn");
        LocalDate expires = answers.date("expiresOn");
        conversion(execution).issue(type, issued, expires, file.ageClock());
        file.standing().holdPermit(type, expires);
        file.keep(Document.Kind.PERMIT, answers.text("permitNumber"), issued, expires);
    }
}
