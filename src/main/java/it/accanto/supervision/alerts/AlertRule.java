package it.accanto.supervision.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule, who set it and who switched it off.
 *
 * @param open alerts of it that last
 */
record AlertRule(
        long id,
        Watched watched,
        String setBy,
        Instant setAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        int open) {}
