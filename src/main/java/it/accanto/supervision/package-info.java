/** Supervision: where the open work waits, since when and on whom, read from the engine's and our tables within the supervisor's territories. */
@NullMarked
package it.accanto.supervision;

import org.jspecify.annotations.NullMarked;
