package it.accanto;

import it.accanto.casefile.BirthDateClaim;
import it.accanto.casefile.CaseFile;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Minor;
import it.accanto.casefile.Report;
import it.accanto.pathway.DueJobs;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks a case through one process: completes its tasks by their ids, lets the days pass, tells where it stands. */
@TestComponent
public class CaseWalk {

    private final CaseFiles files;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final DueJobs jobs;
    private final TestClock clock;
    private final TransactionTemplate transaction;

    CaseWalk(
            CaseFiles files,
            RuntimeService runtime,
            TaskService tasks,
            HistoryService history,
            DueJobs jobs,
            TestClock clock,
            TransactionTemplate transaction) {
        this.files = files;
        this.runtime = runtime;
        this.tasks = tasks;
        this.history = history;
        this.jobs = jobs;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A file for somebody born on a day, as intake leaves it: an unaccompanied minor of Milano, in first reception since today. */
    public CaseNumber takenInCharge(LocalDate birthDate) {
        return takenInCharge(birthDate, file -> {});
    }

    /** The same, with something more known of them. */
    public CaseNumber takenInCharge(LocalDate birthDate, Consumer<CaseFile> more) {
        return takenInCharge("MI", birthDate, more);
    }

    /** The same in another province. */
    public CaseNumber takenInCharge(String province, LocalDate birthDate, Consumer<CaseFile> more) {
        Minor minor = new Minor("Prova", "Inventata", Minor.Gender.M, "EG", "ar");
        return transaction.execute(status -> {
            CaseFile file = files.open(
                    new Report(minor, birthDate, BirthDateClaim.Certainty.DECLARED, province, today(), "Questura"),
                    "test");
            file.standing().confirmStatus("THIRD_COUNTRY", "MSNA", false);
            file.enterReception("FIRST_RECEPTION", "Struttura di prova", today(), today());
            file.interview(today(), today());
            more.accept(file);
            return file.number();
        });
    }

    /** Starts one process of the case by itself. */
    public ProcessInstance start(String process, CaseNumber number, Map<String, Object> routing) {
        return runtime.startProcessInstanceByKey(process, number.value(), routing);
    }

    /** Completes the one open task of that id with answers given as name, value, name, value. */
    public void complete(CaseNumber number, String task, Object... answers) {
        Map<String, Object> given = new HashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            given.put((String) answers[i], answers[i + 1]);
        }
        Task open = tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(task)
                .singleResult();
        if (open == null) {
            throw new AssertionError(task + " is not open, but " + openTasks(number));
        }
        tasks.complete(open.getId(), given);
    }

    /** The ids of the open tasks, in order of the alphabet. */
    public List<String> openTasks(CaseNumber number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** Lets the days pass until a day, running what falls due on each. */
    public void until(LocalDate day) {
        for (LocalDate next = today(); !next.isAfter(day); next = next.plusDays(1)) {
            clock.moveTo(next);
            jobs.run();
        }
    }

    /** The ids of the activities that ended in a process instance, in order. */
    public List<String> path(ProcessInstance instance) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .finished()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    public boolean ended(ProcessInstance instance) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                == 0;
    }

    public boolean passed(ProcessInstance instance, String... activities) {
        return path(instance).containsAll(Arrays.asList(activities));
    }

    public CaseFile file(CaseNumber number) {
        return files.get(number);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Puts the clock back to the day on which tests begin. */
    public void begin() {
        clock.moveTo(LocalDate.of(2026, 11, 21));
    }
}
