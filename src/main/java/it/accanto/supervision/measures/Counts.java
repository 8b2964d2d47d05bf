package it.accanto.supervision.measures;

import java.util.Map;

/**
 * How the work stands at a moment.
 *
 * @param open tasks by office
 * @param overdue of these, those past their due date
 * @param executableJobs jobs that are due and wait to be run
 * @param timers jobs that wait for their day
 * @param deadJobs jobs that were tried in vain and are tried no more
 */
record Counts(
        Map<String, Long> open,
        Map<String, Long> overdue,
        long openCases,
        long incidents,
        long executableJobs,
        long timers,
        long deadJobs) {

    long open(String office) {
        return open.getOrDefault(office, 0L);
    }

    long overdue(String office) {
        return overdue.getOrDefault(office, 0L);
    }
}
