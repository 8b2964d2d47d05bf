/** Who will miss: what each open case still needs before eighteen, how long that takes here, and what a change would bring. */
@NullMarked
package it.accanto.supervision.forecast;

import org.jspecify.annotations.NullMarked;
