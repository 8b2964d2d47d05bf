/** The processes of the plan and of the competence review: their cards and their Steps. */
@NullMarked
package it.accanto.plan.process;

import org.jspecify.annotations.NullMarked;
