package it.accanto.pathway;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.task.TaskCountByCandidateGroupResult;

/**
 * How many tasks wait in each office that works on cases, of the territories of who asks. The engine's own report asks for the right to
 * read every task, and counts also what is about no case.
 */
class TasksOfCasesCounted implements Command<List<TaskCountByCandidateGroupResult>> {

    /** The office whose tasks are about rules. */
    private static final String WITHOUT_CASES = "policy";

    private final Command<?> report;

    TasksOfCasesCounted(Command<?> report) {
        this.report = report;
    }

    static boolean counts(Command<?> command) {
        return command.getClass().getSimpleName().equals("TaskCountByCandidateGroupCmd");
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<TaskCountByCandidateGroupResult> execute(CommandContext context) {
        return context
                .runWithoutAuthorization(() -> (List<TaskCountByCandidateGroupResult>) report.execute(context))
                .stream()
                .filter(row -> !WITHOUT_CASES.equals(row.getGroupName()))
                .toList();
    }
}
