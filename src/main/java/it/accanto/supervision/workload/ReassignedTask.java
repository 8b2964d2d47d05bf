package it.accanto.supervision.workload;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A task that was moved, and whose it was before; null where it was nobody's. */
@Embeddable
record ReassignedTask(
        String taskId,
        String caseNumber,
        String territory,
        String stepName,
        @Nullable String fromPerson) {}
