/** Who represents the minor: the request to the court, the candidates of its list, the guardian it names. */
@NullMarked
package it.accanto.guardianship;

import org.jspecify.annotations.NullMarked;
