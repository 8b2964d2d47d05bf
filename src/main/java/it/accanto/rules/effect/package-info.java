/** What a draft would change: evaluated beside the table in force over the kept evaluations of open cases and over decisions taken. */
@NullMarked
package it.accanto.rules.effect;

import org.jspecify.annotations.NullMarked;
