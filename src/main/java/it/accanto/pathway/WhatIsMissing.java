package it.accanto.pathway;

import it.accanto.casefile.AgeClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what would have to differ for a table to say yes where it says no. */
public interface WhatIsMissing {

    /** An input that would have to be another. */
    record Change(String input, String label, Object from, Object to) {}

    /**
     * What would have to differ, together.
     *
     * @param outputs what the table would answer
     * @param message the same as an Italian sentence
     */
    record Alternative(List<Change> changes, Map<String, @Nullable Object> outputs, String message) {}

    /**
     * The smallest change first; none where the table says yes, or says neither.
     *
     * @param age of the minor, so that a day is told in the place of an age
     */
    List<Alternative> of(Evaluation kept, AgeClock age, LocalDate today);
}
