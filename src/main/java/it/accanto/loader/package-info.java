/** Loads an invented caseload of any size into an empty database, to measure with: some cases through the real processes, the rest copied. */
@NullMarked
package it.accanto.loader;

import org.jspecify.annotations.NullMarked;
