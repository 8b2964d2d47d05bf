/** A draft on its way into force: what it changes, who answers for it, the way back, and the way to another installation. */
@NullMarked
package it.accanto.rules.change;

import org.jspecify.annotations.NullMarked;
