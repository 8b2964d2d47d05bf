/** On whom a case waits: tasks that their workers lay aside, and the days that each authority takes. */
@NullMarked
package it.accanto.waiting;

import org.jspecify.annotations.NullMarked;
