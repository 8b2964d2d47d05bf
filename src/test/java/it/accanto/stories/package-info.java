/** Whole lives of a case, told over HTTP only, on both databases. */
@NullMarked
package it.accanto.stories;

import org.jspecify.annotations.NullMarked;
