/** Accanto, a capability a package: see the map of the house in the README. */
@NullMarked
package it.accanto;

import org.jspecify.annotations.NullMarked;
