package it.accanto.rules.examples;

import it.accanto.casefile.Letters;
import it.accanto.casefile.Refusal;
import it.accanto.rules.Catalogue;
import it.accanto.rules.Draft;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Examples on their way from one installation to another: they come as changes of a draft, and are in force when that is. An example is
 * known again by its inputs, whatever it is called.
 */
@Component
public class CarriedExamples {

    private static final int LONGEST = 4_000;
    private static final String FIELD = "examples";

    /** How many came new, and of how many another answer is expected. */
    public record Carried(int added, int changed) {}

    /** An example under the name that it has everywhere. */
    public record Named(String code, Example.Told told) {}

    private final Examples examples;
    private final Examples.Rows rows;
    private final DraftExamples.Rows changes;
    private final Catalogue catalogue;
    private final Clock clock;

    CarriedExamples(
            Examples examples, Examples.Rows rows, DraftExamples.Rows changes, Catalogue catalogue, Clock clock) {
        this.examples = examples;
        this.rows = rows;
        this.changes = changes;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Those in force for a file, by their names. */
    @Transactional(readOnly = true)
    public List<Named> of(String file) {
        return examples.of(file).stream()
                .map(example -> new Named(example.code(), example.told()))
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }

    /**
     * Has a draft bring them.
     *
     * @param reason why it does, seen by who approves it
     * @throws Refusal where one of them is none of this file, or cannot be kept
     */
    @Transactional
    public Carried into(Draft draft, List<Named> brought, String reason, String by) {
        int added = 0;
        int changed = 0;
        List<Example> known = examples.of(draft.file());
        for (Named one : brought) {
            check(draft.file(), one);
            Optional<Example> same = known.stream()
                    .filter(example -> sameQuestion(example.told(), one.told()))
                    .findFirst();
            if (same.isEmpty()) {
                add(draft, one, reason, by);
                added++;
            } else if (!Expected.same(same.get().told().expected(), one.told().expected())) {
                changes.save(new ExampleChange(draft.id(), same.get())
                        .to(ExampleChange.Kind.CHANGE, one.told().expected(), reason, by, Instant.now(clock)));
                changed++;
            }
        }
        return new Carried(added, changed);
    }

    private static boolean sameQuestion(Example.Told one, Example.Told other) {
        return one.decision().equals(other.decision()) && Expected.same(one.inputs(), other.inputs());
    }

    private void add(Draft draft, Named one, String reason, String by) {
        examples.room(draft.file());
        String code = rows.findByCode(one.code()).isEmpty() ? one.code() : Examples.newCode();
        Example example = rows.save(new Example(code, draft.file(), one.told(), by, Instant.now(clock))
                .comingWith(Objects.requireNonNull(draft.id())));
        changes.save(new ExampleChange(draft.id(), example)
                .to(ExampleChange.Kind.ADD, one.told().expected(), reason, by, Instant.now(clock)));
    }

    private void check(String file, Named one) {
        Example.Told told = one.told();
        boolean whole = one.code().matches("[A-Za-z0-9-]{1,40}")
                && catalogue.holds(file, told.decision())
                && told.inputs().values().stream().allMatch(CarriedExamples::plain)
                && answers(told.expected())
                && Written.text(told.inputs()).length() <= LONGEST
                && Written.text(told.expected()).length() <= LONGEST;
        if (!whole) {
            throw Refusal.of(
                    FIELD, "Un esempio dell'archivio non è di questa regola o è scritto male: esportatela di nuovo.");
        }
        Examples.text(FIELD, told.why(), Examples.LONGEST_WHY);
        Examples.text(FIELD, told.source(), Examples.LONGEST_SOURCE);
    }

    private static boolean answers(@Nullable Object expected) {
        return expected instanceof Map<?, ?> outputs
                        && outputs.values().stream().allMatch(CarriedExamples::plain)
                || expected instanceof Collection<?> values && values.stream().allMatch(CarriedExamples::plain);
    }

    private static boolean plain(@Nullable Object value) {
        return value == null
                || value instanceof Boolean
                || value instanceof Number
                || value instanceof String text && Letters.keepable(text);
    }
}
