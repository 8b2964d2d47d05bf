/** Workload: who has how much open work, and the acts by which a supervisor moves it to other hands and back. */
@NullMarked
package it.accanto.supervision.workload;

import org.jspecify.annotations.NullMarked;
