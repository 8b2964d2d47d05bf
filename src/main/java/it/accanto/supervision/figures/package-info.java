/** Figures that leave the house: the ministry's half-yearly tables, DiTu's outcomes, the accounts of the doti, the event log, without names. */
@NullMarked
package it.accanto.supervision.figures;

import org.jspecify.annotations.NullMarked;
