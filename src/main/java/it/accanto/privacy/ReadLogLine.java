package it.accanto.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the read log as the privacy officer reads it: case numbers, never names.
 *
 * @param inOwnWork whether an office of the person's has or had a task in the case
 * @param task process and task from which the person came, as the models name them
 */
record ReadLogLine(
        Instant readAt,
        String person,
        String offices,
        String caseNumber,
        String part,
        @Nullable String detail,
        CaseReading.Shown shown,
        boolean inOwnWork,
        @Nullable String reason,
        @Nullable String task,
        @Nullable String taskName) {}
