/** The path of one case: which way it took through each of its processes, how long it stood at each step, without a name. */
@NullMarked
package it.accanto.supervision.path;

import org.jspecify.annotations.NullMarked;
