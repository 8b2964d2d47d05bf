package it.accanto.rules.change;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import it.accanto.rules.checks.Fault;
import it.accanto.rules.examples.ExampleGate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change as the studio's API tells it. */
final class ChangeTold {

    /**
     * A line of the list.
     *
     * @param id its number
     * @param file the file of tables
     * @param from the first day on which it decides, or would
     * @param late whether the day that was asked for went by before it was approved
     * @param version the number that it has as a version
     */
    record Line(
            long id,
            String key,
            String name,
            String file,
            long draft,
            int base,
            RuleChange.State state,
            LocalDate from,
            LocalDate askedFrom,
            boolean late,
            String norm,
            String reason,
            String submittedBy,
            Instant submittedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String words,
            @Nullable Integer version) {

        static Line of(RuleChange change, String name, LocalDate today) {
            return new Line(
                    change.id(),
                    change.file(),
                    name,
                    change.file(),
                    change.draft(),
                    change.base(),
                    change.state(),
                    change.beginsOn(today),
                    change.askedFrom(),
                    change.beginsOn(today).isAfter(change.askedFrom()),
                    change.norm(),
                    change.reason(),
                    change.submittedBy(),
                    change.submittedAt(),
                    change.decidedBy(),
                    change.decidedAt(),
                    change.words(),
                    change.version().orElse(null));
        }
    }

    /**
     * All that who approves looks at.
     *
     * @param dmn the text as it was sent
     * @param authors who wrote any of it, and who sent it
     * @param mayApprove whether the person who asks may answer
     * @param task the id of the task in which to answer, where it is still open
     */
    record Whole(
            @JsonUnwrapped Line change,
            String dmn,
            List<String> authors,
            boolean mayApprove,
            List<Fault> faults,
            ExampleGate.@Nullable Result examples,
            Difference difference,
            @Nullable String task) {}

    /** What a submission answers. */
    record Sent(
            long change,
            RuleChange.State state,
            LocalDate from,
            @Nullable String task) {}

    /** What stands at the head of the task. */
    record Head(
            long change,
            String name,
            LocalDate from,
            boolean late,
            String norm,
            String reason,
            String submittedBy,
            List<String> authors,
            boolean mayApprove,
            LocalDate today) {}

    private ChangeTold() {}
}
