/** The way to eighteen: milestones, the permit's conversion, the prosieguo, house, work, health card, access rights. */
@NullMarked
package it.accanto.transition;

import org.jspecify.annotations.NullMarked;
