/** The demonstration: invented people and cases on the embedded default, and a clock that moves. It exists nowhere else. */
@NullMarked
package it.accanto.demo;

import org.jspecify.annotations.NullMarked;
