package it.accanto.rules.examples;

import it.accanto.casefile.Letters;
import it.accanto.casefile.Refusal;
import it.accanto.pathway.BareEngine;
import it.accanto.rules.Catalogue;
import it.accanto.rules.RuleVersions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The saved examples of every file of tables. */
@Component
public class Examples {

    /** So many of one file are looked through again with every draft within its time. */
    private static final int MOST = 1_000;

    static final int LONGEST_WHY = 500;
    static final int LONGEST_SOURCE = 300;

    /**
     * What somebody says of an example.
     *
     * @param expected null stands for what the table in force answers
     */
    record Said(
            String decision,
            @Nullable Map<String, Object> inputs,
            @Nullable Object expected,
            @Nullable String why,
            @Nullable String source) {}

    interface Rows extends JpaRepository<Example, Long> {
        List<Example> findByFileNameAndDraftIdIsNullAndRemovedFalseOrderById(String file);

        Optional<Example> findByCode(String code);

        long countByFileName(String file);
    }

    private final Rows rows;
    private final Catalogue catalogue;
    private final RuleVersions versions;
    private final BareEngines engines;
    private final Clock clock;

    Examples(Rows rows, Catalogue catalogue, RuleVersions versions, BareEngines engines, Clock clock) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.versions = versions;
        this.engines = engines;
        this.clock = clock;
    }

    /** Those in force for all decisions of a file. */
    public List<Example> of(String file) {
        return rows.findByFileNameAndDraftIdIsNullAndRemovedFalseOrderById(file);
    }

    /** @throws Refusal where the file has no such example */
    Example get(String file, long id) {
        return of(file).stream()
                .filter(example -> example.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.NOT_FOUND, "Questo esempio non c'è più: aggiornate l'elenco degli esempi."));
    }

    /**
     * An example that is in force at once.
     *
     * @throws Refusal that names the field which is missing or cannot be
     */
    @Transactional
    public Example add(String file, Said said, String by) {
        return rows.save(example(file, checked(file, said), by));
    }

    /** One that is in force when its draft is. */
    Example addWith(long draft, String file, Said said, String by) {
        return rows.save(example(file, checked(file, said), by).comingWith(draft));
    }

    private Example example(String file, Example.Told told, String by) {
        room(file);
        return new Example(newCode(), file, told, by, Instant.now(clock));
    }

    /** @throws Refusal where nobody could look through one more */
    void room(String file) {
        if (rows.countByFileName(file) >= MOST) {
            throw Refusal.of(
                    "decision",
                    "Questa regola ha già %d esempi: togliete con una bozza quelli che non servono.".formatted(MOST));
        }
    }

    static String newCode() {
        return "E-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Comes with the application, or from another installation, under a code of its own; added once, and never again. */
    @Transactional
    public void take(String code, Example.Told told, String by) {
        if (rows.findByCode(code).isEmpty()) {
            rows.save(new Example(code, catalogue.fileOfDecision(told.decision()), told, by, Instant.now(clock)));
        }
    }

    void drop(Example example) {
        rows.delete(example);
    }

    private Example.Told checked(String file, Said said) {
        if (!file.equals(catalogue.fileOfDecision(said.decision()))) {
            throw Refusal.of("decision", "Questa decisione non è della regola: sceglietene una dall'elenco.");
        }
        BareEngines.Ready inForce = engines.of(versions.on(file, versions.today()));
        Map<String, Object> inputs = Asked.checked(inForce.engine().inputsOf(said.decision()), said.inputs());
        return new Example.Told(
                said.decision(),
                inputs,
                expected(inForce, said.decision(), inputs, said.expected()),
                text("why", said.why(), LONGEST_WHY),
                text("source", said.source(), LONGEST_SOURCE));
    }

    /** What somebody says that the table owes, in its shape; what it answers today where nothing is said. */
    Object expected(String file, Example.Told example, @Nullable Object said) {
        return expected(engines.of(versions.on(file, versions.today())), example.decision(), example.inputs(), said);
    }

    private static Object expected(
            BareEngines.Ready inForce, String decision, Map<String, Object> inputs, @Nullable Object said) {
        BareEngine.Answer answer = inForce.engine().answer(decision, inputs);
        Expected shape = inForce.expected(decision);
        return said == null ? shape.of(answer) : shape.checked(said, answer);
    }

    /** @throws Refusal where it is missing, too long, or cannot be kept */
    static String text(String field, @Nullable String given, int longest) {
        if (given == null || given.isBlank()) {
            throw Refusal.of(field, "Scrivete qualcosa: serve a chi rilegge.");
        }
        if (given.length() > longest || !Letters.keepable(given)) {
            throw Refusal.of(field, "Scrivete al massimo %d caratteri, senza segni speciali.".formatted(longest));
        }
        return given.strip();
    }
}
