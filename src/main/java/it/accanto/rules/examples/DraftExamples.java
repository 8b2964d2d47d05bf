package it.accanto.rules.examples;

import it.accanto.casefile.Refusal;
import it.accanto.rules.Draft;
import it.accanto.rules.Drafts;
import it.accanto.rules.examples.ExampleChange.Kind;
import it.accanto.rules.examples.ExampleTold.Status;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What drafts change about the examples. Whoever changes one writes the draft: they cannot approve it. */
@Component
class DraftExamples {

    private static final int LONGEST_REASON = 2_000;

    /** An example as it concerns a draft: as it is saved, or with what the draft does to it. */
    record Line(
            Example example,
            Status status,
            @Nullable Object expected,
            @Nullable String reason,
            @Nullable Object before) {

        private static Line saved(Example example) {
            return new Line(example, Status.HOLDS, example.told().expected(), null, null);
        }

        private static Line changed(ExampleChange change) {
            Status status =
                    switch (change.kind()) {
                        case CHANGE -> Status.CHANGED;
                        case REMOVE -> Status.REMOVED;
                        case ADD -> Status.ADDED;
                    };
            return new Line(change.example(), status, change.expected(), change.reason(), change.previous());
        }
    }

    interface Rows extends JpaRepository<ExampleChange, Long> {
        List<ExampleChange> findByDraftIdOrderById(long draftId);
    }

    private final Rows rows;
    private final Examples examples;
    private final Drafts drafts;
    private final EntityManager entities;
    private final Clock clock;

    DraftExamples(Rows rows, Examples examples, Drafts drafts, EntityManager entities, Clock clock) {
        this.rows = rows;
        this.examples = examples;
        this.drafts = drafts;
        this.entities = entities;
        this.clock = clock;
    }

    /** The saved examples of the draft's file in their order, and after them those that come with it. */
    List<Line> lines(Draft draft) {
        List<ExampleChange> changes = rows.findByDraftIdOrderById(draft.id());
        Map<Long, ExampleChange> known = changes.stream()
                .collect(Collectors.toMap(change -> change.example().id(), Function.identity()));
        List<Line> lines = new ArrayList<>();
        examples.of(draft.file()).forEach(example -> {
            ExampleChange change = known.remove(example.id());
            lines.add(change == null ? Line.saved(example) : Line.changed(change));
        });
        changes.stream()
                .filter(change -> known.containsKey(change.example().id()))
                .filter(change -> change.kind() != Kind.CHANGE)
                .map(Line::changed)
                .forEach(lines::add);
        return lines;
    }

    /**
     * Another answer is expected of an example.
     *
     * @throws Refusal where the answer or the reason is missing, or the draft is no longer open
     */
    @Transactional
    public void expect(
            String file, long draft, long example, @Nullable Object answer, @Nullable String why, String by) {
        Draft writing = writing(file, draft, by);
        Optional<ExampleChange> change = change(writing, example);
        Example changed = change.map(ExampleChange::example).orElseGet(() -> examples.get(file, example));
        if (answer == null) {
            throw Refusal.of("expected", "Scrivete la risposta che l'esempio si aspetta d'ora in poi.");
        }
        Object expected = examples.expected(file, changed.told(), answer);
        if (change.isPresent() && change.get().kind() == Kind.ADD) {
            changed.expect(expected);
            change.get().to(Kind.ADD, expected, null, by, Instant.now(clock));
            return;
        }
        rows.save(change.orElseGet(() -> new ExampleChange(draft, changed))
                .to(Kind.CHANGE, expected, reason(why), by, Instant.now(clock)));
    }

    /** The draft takes an example away. */
    @Transactional
    public void remove(String file, long draft, long example, @Nullable String why, String by) {
        Draft writing = writing(file, draft, by);
        Optional<ExampleChange> change = change(writing, example);
        if (change.isPresent() && change.get().kind() == Kind.ADD) {
            takeBack(change.get());
            return;
        }
        Example removed = change.map(ExampleChange::example).orElseGet(() -> examples.get(file, example));
        rows.save(change.orElseGet(() -> new ExampleChange(draft, removed))
                .to(Kind.REMOVE, null, reason(why), by, Instant.now(clock)));
    }

    /** An example that comes with the draft. */
    @Transactional
    public Example add(String file, long draft, Examples.Said said, String by) {
        writing(file, draft, by);
        Example added = examples.addWith(draft, file, said, by);
        rows.save(new ExampleChange(draft, added).to(Kind.ADD, added.told().expected(), null, by, Instant.now(clock)));
        return added;
    }

    /** The example is again as it is saved. */
    @Transactional
    public void takeBack(String file, long draft, long example, String by) {
        takeBack(change(writing(file, draft, by), example)
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.NOT_FOUND, "Questa bozza non cambia l'esempio: non c'è nulla da annullare.")));
    }

    private void takeBack(ExampleChange change) {
        rows.delete(change);
        if (change.kind() == Kind.ADD) {
            rows.flush();
            examples.drop(change.example());
        }
    }

    void apply(long draft) {
        rows.findByDraftIdOrderById(draft).forEach(ExampleChange::apply);
    }

    private Optional<ExampleChange> change(Draft draft, long example) {
        return rows.findByDraftIdOrderById(draft.id()).stream()
                .filter(change -> change.example().id() == example)
                .findFirst();
    }

    /** Who submits it meanwhile, submits another one than this: one of the two comes too late. */
    private Draft writing(String file, long id, String by) {
        Draft draft = drafts.get(file, id);
        draft.writing(by, Instant.now(clock));
        entities.lock(draft, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return draft;
    }

    private static String reason(@Nullable String given) {
        return Examples.text("reason", given, LONGEST_REASON);
    }
}
