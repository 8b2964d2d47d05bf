package it.accanto.pathway;

import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What holds for every task of a case: who turns eighteen first comes first, and who completed it stands in the case's diary. The priority is a
 * date turned into a number, so that it stays right as days pass.
 */
class EveryTask extends AbstractBpmnParseListener {

    private static final int FAR = (int) LocalDate.of(2100, 1, 1).toEpochDay();

    private final ObjectProvider<CaseFiles> files;

    EveryTask(ObjectProvider<CaseFiles> files) {
        this.files = files;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addTaskListener(TaskListener.EVENTNAME_CREATE, this::created);
        task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, this::completed);
    }

    private void created(DelegateTask task) {
        if (task.getFollowUpDate() != null) {
            task.setOwner(FollowUps.REMINDER);
        }
        number(task)
                .map(files.getObject()::get)
                .ifPresent(file -> task.setPriority(priority(file.ageClock().majorityOn())));
    }

    private void completed(DelegateTask task) {
        number(task).ifPresent(number -> files.getObject()
                .note(number, Who.acts(), "Compito completato: " + task.getName() + "."));
    }

    /** Higher for whoever turns eighteen earlier. */
    static int priority(LocalDate majority) {
        return FAR - (int) majority.toEpochDay();
    }

    private static Optional<CaseNumber> number(DelegateTask task) {
        return CaseNumber.in(task.getExecution().getProcessBusinessKey());
    }
}
