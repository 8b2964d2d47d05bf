/** Alerts: what supervisors want to be told of, what was seen of it, and who takes care of it. */
@NullMarked
package it.accanto.supervision.alerts;

import org.jspecify.annotations.NullMarked;
