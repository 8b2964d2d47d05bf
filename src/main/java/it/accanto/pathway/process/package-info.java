/** The Steps of the trunk. */
@NullMarked
package it.accanto.pathway.process;

import org.jspecify.annotations.NullMarked;
