package it.accanto.dote.process;

import it.accanto.casefile.CaseFile;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.dote.Dote;
import it.accanto.dote.Doti;
import it.accanto.dote.Kind;
import it.accanto.pathway.Answers;
import it.accanto.plan.SignedPlans;
import java.time.LocalDate;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What both tables ask, whether told now, told before, or read from the file and the plan. */
@Component
class EligibilityFacts {

    private static final Set<String> ARE_OR_WERE_MSNA = Set.of("MSNA", "MSNA_PROVISIONAL", "MANUAL_REVIEW", "EX_MSNA");

    private final CaseFiles files;
    private final Doti doti;
    private final SignedPlans plans;

    EligibilityFacts(CaseFiles files, Doti doti, SignedPlans plans) {
        this.files = files;
        this.doti = doti;
        this.plans = plans;
    }

    /** Hands the facts to the table evaluated next; the age is that of a day. */
    void give(DelegateExecution execution, Dote dote, LocalDate day) {
        CaseFile file = files.get(CaseNumber.of(execution.getProcessBusinessKey()));
        Answers facts = Answers.in(execution)
                .with("isOrWasMsna", ARE_OR_WERE_MSNA.contains(file.standing().msnaStatus()))
                .with("citizenship", file.standing().citizenship())
                .with("ageAtReferenceDate", file.ageClock().yearsOn(day))
                .with("competenceReviewDone", file.standing().competenceReviewDone())
                .with("otherDoteActive", doti.anotherActive(dote))
                .with("signedPlanIncludesAim", planSigned(file.number(), dote.kind()));
        dote.facts().forEach(facts::with);
    }

    /** Whether a signed plan aims at the dote. */
    boolean planSigned(CaseNumber number, Kind kind) {
        return plans.include(number, kind.aim());
    }
}
