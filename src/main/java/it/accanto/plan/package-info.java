/** The individual plan and the competence review: what the minor wants to reach, who signed it, when it is looked at again. */
@NullMarked
package it.accanto.plan;

import org.jspecify.annotations.NullMarked;
