/** Saved examples that stand in the way of a table which breaks them, and what a table answers to whoever asks. */
@NullMarked
package it.accanto.rules.examples;

import org.jspecify.annotations.NullMarked;
