/** Scanned papers: what may be uploaded into a file, how it is kept, and how it is given back. */
@NullMarked
package it.accanto.casefile.papers;

import org.jspecify.annotations.NullMarked;
