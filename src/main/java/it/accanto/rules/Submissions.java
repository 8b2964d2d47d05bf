package it.accanto.rules;

import java.util.List;

/** What was sent for approval, as whoever keeps it tells it of one file. */
public interface Submissions {

    /** Newest first, as JSON will show them. */
    List<?> of(String file);
}
