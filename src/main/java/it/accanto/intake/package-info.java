/** The first days: who was told, what the minor's status is, where they are hosted, what the interview brought out. */
@NullMarked
package it.accanto.intake;

import org.jspecify.annotations.NullMarked;
