/** The engine, and only what all stages share: variables, forms and their checks, tables in force, deployment, one clock. */
@NullMarked
package it.accanto.pathway;

import org.jspecify.annotations.NullMarked;
