package it.accanto.casefile;

import org.jspecify.annotations.Nullable;

/** What a stage tells of a case, beside the file itself: the guardian, the plan, the doti, the permit. */
public interface CaseChapter {

    /** The name under which the case's answer carries it. */
    String title();

    /** The chapter of a case as JSON will show it, or null when nothing was written yet. */
    @Nullable
    Object of(CaseNumber number, Sight sight);
}
