/** Versions: which running cases sit on which version of a stage's model, and their move to another version, tried first, and back. */
@NullMarked
package it.accanto.supervision.versions;

import org.jspecify.annotations.NullMarked;
