/** What stands still by itself: failed jobs, tasks nobody may take, cases without an open task or timer, timers in the past; and the act that mends each. */
@NullMarked
package it.accanto.supervision.stuck;

import org.jspecify.annotations.NullMarked;
