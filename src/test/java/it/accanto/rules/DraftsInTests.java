package it.accanto.rules;

import java.time.Instant;
import java.util.Arrays;
import org.springframework.test.util.ReflectionTestUtils;

/** Drafts as a test needs them, without a database. */
public final class DraftsInTests {

    private DraftsInTests() {}

    /** A draft over the first version of a file, opened by the first of these people and written by all. */
    public static Draft writtenBy(String... people) {
        Draft draft = new Draft("doti", 1, "<dmn/>", people[0], Instant.EPOCH);
        Arrays.stream(people).forEach(person -> draft.writing(person, Instant.EPOCH));
        ReflectionTestUtils.setField(draft, "id", 7L);
        return draft;
    }
}
