/** What the installation tells a monitoring system of its work: counts by office, without a case, a person or a territory. */
@NullMarked
package it.accanto.supervision.measures;

import org.jspecify.annotations.NullMarked;
