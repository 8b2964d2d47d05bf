package it.accanto.pathway;

import it.accanto.casefile.CaseNumber;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sets going again what stands still in a case. Whoever asks was let in already, and says why elsewhere. */
@Component
public class Repairs {

    private final Pathways pathways;
    private final IdentityService identity;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final TaskService tasks;

    Repairs(
            Pathways pathways,
            IdentityService identity,
            ManagementService management,
            RuntimeService runtime,
            TaskService tasks) {
        this.pathways = pathways;
        this.identity = identity;
        this.management = management;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /**
     * Runs a job here and now, as the application runs it by itself, in a transaction of its own.
     *
     * @return null where it went well, otherwise the kinds of what it failed with; the job then stays as it was
     */
    @Transactional(propagation = Propagation.NEVER)
    public @Nullable String run(String job) {
        Authentication asking = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            management.executeJob(job);
            return null;
        } catch (RuntimeException failed) {
            return NamelessFailures.kinds(failed);
        } finally {
            identity.setAuthentication(asking);
        }
    }

    /** Closes an incident that no job holds open. */
    @Transactional
    public void resolve(String incident) {
        pathways.asHouse(context -> {
            runtime.resolveIncident(incident);
            return true;
        });
    }

    /** Puts timers and due dates where they were told to be, by the ids of jobs and of tasks. */
    @Transactional
    public void setDates(Map<String, @Nullable Date> timers, Map<String, @Nullable Date> dueDates) {
        pathways.asHouse(context -> {
            timers.forEach(management::setJobDuedate);
            dueDates.forEach(tasks::setDueDate);
            return true;
        });
    }

    /** Begins a step of a running instance and ends the activity instances in whose place it comes. */
    @Transactional
    public void beginStep(String instance, String step, Collection<String> instead) {
        pathways.asHouse(context -> {
            ProcessInstanceModificationBuilder change =
                    runtime.createProcessInstanceModification(instance).startBeforeActivity(step);
            instead.forEach(change::cancelActivityInstance);
            change.execute();
            return true;
        });
    }

    /** Begins the trunk of a case that has none, at one of its steps. */
    @Transactional
    public void beginTrunk(CaseNumber number, String province, String step) {
        pathways.asHouse(context -> runtime.createProcessInstanceByKey(CasePathwayProcess.KEY)
                .businessKey(number.value())
                .setVariable("province", province)
                .setVariable(CasePathwayProcess.CASE_NUMBER.name(), number.value())
                .startBeforeActivity(step)
                .execute());
    }

    /** Puts a person into an office, or takes them out again. */
    @Transactional
    public void standIn(String person, String office, boolean begins) {
        pathways.asHouse(context -> {
            if (begins) {
                identity.createMembership(person, office);
            } else {
                identity.deleteMembership(person, office);
            }
            return true;
        });
    }
}
