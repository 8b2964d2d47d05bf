package it.accanto.supervision.stuck;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands still.
 *
 * @param subject the id of the job, incident, task or token; the case's number where it is the case as a whole
 * @param since since when it stands still; null where only the case's history knows
 * @param definition the version of the model that it stands in; null where no process runs
 * @param element where in the model; null where no process runs
 * @param why what is wrong, in Italian, without a name
 * @param detail what an administrator wants to know of a failure: kinds of exceptions and places in the code; null for anything else
 * @param office the office of a task; null for anything else
 */
record Stuck(
        Kind kind,
        String subject,
        String caseNumber,
        String territory,
        @Nullable Instant since,
        @Nullable String definition,
        @Nullable String element,
        String why,
        @Nullable String detail,
        @Nullable String office) {}
