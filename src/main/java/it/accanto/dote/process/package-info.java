/** The two processes of the doti: their cards and their Steps. */
@NullMarked
package it.accanto.dote.process;

import org.jspecify.annotations.NullMarked;
