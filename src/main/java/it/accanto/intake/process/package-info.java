/** The process of intake: its card and its Steps. */
@NullMarked
package it.accanto.intake.process;

import org.jspecify.annotations.NullMarked;
