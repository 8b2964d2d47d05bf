package it.accanto.pathway;

import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import java.time.LocalDate;
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
 * What holds for every task: who turns eighteen first comes first, and who completed it stands in the case's diary. The priority is a
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
        CaseFiles all = files.getObject();
        task.setPriority(priority(all.get(number(task)).ageClock().majorityOn()));
    }

    private void completed(DelegateTask task) {
        files.getObject().note(number(task), Who.acts(), "Compito completato: " + task.getName() + ".");
    }

    /** Higher for whoever turns eighteen earlier. */
    static int priority(LocalDate majority) {
        return FAR - (int) majority.toEpochDay();
    }

    private static CaseNumber number(DelegateTask task) {
        return CaseNumber.of(task.getExecution().getProcessBusinessKey());
    }
}
