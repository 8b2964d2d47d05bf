package it.accanto.transition;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** When a milestone was handled, and whether anything had to be done for it. */
@Embeddable
record MilestoneHandled(LocalDate handledOn, boolean done) {}
