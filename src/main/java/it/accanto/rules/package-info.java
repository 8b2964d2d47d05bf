/** The rule studio: drafts of tables, their checks, examples, effect, approval, the day they take effect, and the way back. */
@NullMarked
package it.accanto.rules;

import org.jspecify.annotations.NullMarked;
