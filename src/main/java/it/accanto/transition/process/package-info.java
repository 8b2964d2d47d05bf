/** The process of the transition to adulthood: its card and its Steps. */
@NullMarked
package it.accanto.transition.process;

import org.jspecify.annotations.NullMarked;
