/** Invented people and what they do: how an invented minor's case lives through the real processes, day by day, under a clock that moves. */
@NullMarked
package it.accanto.invented;

import org.jspecify.annotations.NullMarked;
