/** The minor's file: who they are, what is claimed of their birth date, what was recorded, and the clock towards eighteen. */
@NullMarked
package it.accanto.casefile;

import org.jspecify.annotations.NullMarked;
