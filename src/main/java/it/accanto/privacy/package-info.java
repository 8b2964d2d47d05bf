/** Who may see a name, for which reason, and who read what: sight, the read log, and the privacy officer's pages. */
@NullMarked
package it.accanto.privacy;

import org.jspecify.annotations.NullMarked;
