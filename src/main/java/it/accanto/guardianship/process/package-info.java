/** The process of getting a guardian: its card and its Steps. */
@NullMarked
package it.accanto.guardianship.process;

import org.jspecify.annotations.NullMarked;
