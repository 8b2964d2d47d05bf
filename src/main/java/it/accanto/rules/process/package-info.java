/** The two processes of the studio: a change on its way into force, and a decision that is looked at again. */
@NullMarked
package it.accanto.rules.process;

import org.jspecify.annotations.NullMarked;
