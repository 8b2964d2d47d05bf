package it.accanto.supervision.forecast;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Waits for an office's own work, from the engine's history: from the opening of a step's first task to the first completion of its last. Taking in
 * charge is a process and lasts as long as that. Ids come from the catalogue, never from a person.
 */
final class OfficeWork {

    private static final String INTAKE = "intake";

    private final String waits;

    OfficeWork(Needs needs) {
        List<NeedStep> steps = needs.steps().stream()
                .filter(step ->
                        !OurWaits.STEPS.contains(step.id()) && !step.tasks().isEmpty())
                .toList();
        waits =
                """
                select PROC_INST_ID_ as instance, TENANT_ID_ as territory, step, cast(min(START_TIME_) as date) as began_on,
                  cast(min(done_at) as date) as done_on, cast(max(END_TIME_) as date) as last_on,
                  count(*) - count(END_TIME_) as open_tasks
                from (select PROC_INST_ID_, TENANT_ID_, START_TIME_, END_TIME_, case TASK_DEF_KEY_ %s end as step,
                        case when TASK_DEF_KEY_ in (%s) and DELETE_REASON_ = 'completed' then END_TIME_ end as done_at
                      from ACT_HI_TASKINST where TASK_DEF_KEY_ in (%s) and %%1$s) task
                group by PROC_INST_ID_, TENANT_ID_, step
                union all
                select ID_, TENANT_ID_, '%s', cast(START_TIME_ as date),
                  cast(case when STATE_ = 'COMPLETED' then END_TIME_ end as date), cast(END_TIME_ as date),
                  case when END_TIME_ is null then 1 else 0 end
                from ACT_HI_PROCINST where PROC_DEF_KEY_ = '%s' and %%2$s
                """
                        .formatted(whens(steps), quoted(closing(steps)), quoted(tasks(steps)), INTAKE, INTAKE);
    }

    private static String whens(List<NeedStep> steps) {
        return steps.stream()
                .flatMap(step -> step.taskIds().stream().distinct().map(task -> "when '%s' then '%s'"
                        .formatted(task, step.id())))
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> tasks(List<NeedStep> steps) {
        return steps.stream().flatMap(step -> step.taskIds().stream());
    }

    private static Stream<String> closing(List<NeedStep> steps) {
        return steps.stream().map(step -> step.taskIds().get(step.taskIds().size() - 1));
    }

    private static String quoted(Stream<String> ids) {
        return ids.distinct().map("'%s'"::formatted).collect(Collectors.joining(", "));
    }

    /** {@code territory, step, ended, days, many} of what began at {@code :begun} or later, as it stands on {@code :today}. */
    String counted() {
        return """
                select territory, step, ended, days, count(*) as many from (
                  select territory, step, ended, cast(until_on - began_on as integer) as days from (
                    select territory, step, began_on, case when done_on is null then 0 else 1 end as ended,
                      coalesce(done_on, case when open_tasks > 0 then cast(:today as date) else last_on end) as until_on
                    from (%s) wait where territory is not null) spell) counted
                group by territory, step, ended, days
                """
                .formatted(waits.formatted("START_TIME_ >= :begun", "START_TIME_ >= :begun"));
    }

    /** {@code case_number, step, began_on, done_on} of some cases; what was broken off is left out. */
    String of(Which which) {
        String numbers = which.numbers();
        String theirs =
                "PROC_INST_ID_ in (select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ in (%s))".formatted(numbers);
        return """
                select p.BUSINESS_KEY_ as case_number, w.step, w.began_on, w.done_on
                from (%s) w join ACT_HI_PROCINST p on p.ID_ = w.instance
                where w.done_on is not null or w.open_tasks > 0
                """
                .formatted(waits.formatted(theirs, "BUSINESS_KEY_ in (%s)".formatted(numbers)));
    }
}
