package it.accanto.transition.process;

import it.accanto.casefile.AgeClock;
import it.accanto.casefile.CaseFile;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.transition.Milestone;
import it.accanto.transition.PermitConversion;
import it.accanto.transition.PermitConversions;
import it.accanto.transition.ProsieguoRequest;
import it.accanto.transition.ProsieguoRequests;
import it.accanto.transition.Transition;
import it.accanto.transition.Transitions;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The case that {@code age-out-transition} is about, found by its number. */
abstract class AgeOutTransitionCase {

    final CaseFiles files;
    private final Transitions transitions;
    private final PermitConversions conversions;
    private final ProsieguoRequests requests;

    AgeOutTransitionCase(
            CaseFiles files, Transitions transitions, PermitConversions conversions, ProsieguoRequests requests) {
        this.files = files;
        this.transitions = transitions;
        this.conversions = conversions;
        this.requests = requests;
    }

    final CaseFile file(DelegateExecution execution) {
        return files.get(CaseNumber.of(execution.getProcessBusinessKey()));
    }

    final AgeClock age(DelegateExecution execution) {
        return file(execution).ageClock();
    }

    final Transition transition(DelegateExecution execution) {
        return transitions.get(CaseNumber.of(execution.getProcessBusinessKey()));
    }

    final PermitConversion conversion(DelegateExecution execution) {
        return conversions.get(CaseNumber.of(execution.getProcessBusinessKey()));
    }

    final ProsieguoRequest request(DelegateExecution execution) {
        return requests.get(CaseNumber.of(execution.getProcessBusinessKey()));
    }

    final List<Milestone> listed(DelegateExecution execution) {
        return Milestone.of(
                List.of(AgeOutTransitionProcess.MILESTONES.orElse(execution, "").split(",")));
    }
}
