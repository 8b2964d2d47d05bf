/** What is wrong with a table before anybody may put it in force: read cell by cell and as a whole, told in plain Italian. */
@NullMarked
package it.accanto.rules.checks;

import org.jspecify.annotations.NullMarked;
