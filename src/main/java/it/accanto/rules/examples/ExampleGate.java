package it.accanto.rules.examples;

import it.accanto.casefile.Refusal;
import it.accanto.pathway.BareEngine;
import it.accanto.pathway.Evaluation;
import it.accanto.rules.Draft;
import it.accanto.rules.RuleVersions;
import it.accanto.rules.TimeLimit;
import it.accanto.rules.checks.Checks;
import it.accanto.rules.checks.Fault;
import it.accanto.rules.examples.ExampleTold.Status;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stands before the submission of a draft: every saved example must hold, or be changed in the draft with a reason. */
@Component
public class ExampleGate {

    private static final Duration WITHIN = Duration.ofSeconds(10);

    /**
     * How a draft stands by one example.
     *
     * @param expected what is expected of the draft
     * @param given what the draft answers, null where it does not answer
     * @param rows the rows that made the answer
     * @param reason why the draft changes the example
     * @param before what was expected before the draft changed it
     */
    public record Tried(
            long id,
            String code,
            String decision,
            Map<String, Object> inputs,
            @Nullable Object expected,
            @Nullable Object given,
            List<Evaluation.Row> rows,
            String why,
            String source,
            Status status,
            @Nullable String reason,
            @Nullable Object before) {}

    /**
     * How a draft stands by the examples of its file.
     *
     * @param passes whether none is broken
     */
    public record Result(boolean passes, List<Tried> examples) {}

    private record Answered(@Nullable Object given, List<Evaluation.Row> rows) {}

    private final DraftExamples examples;
    private final RuleVersions versions;
    private final TimeLimit limit;

    ExampleGate(DraftExamples examples, RuleVersions versions, TimeLimit limit) {
        this.examples = examples;
        this.versions = versions;
        this.limit = limit;
    }

    /**
     * Evaluates the examples of all decisions of the draft's file against its text.
     *
     * @throws Refusal with the first fault of a text that does not pass its checks, which is never evaluated; and where it takes too long
     */
    public Result of(Draft draft) {
        String inForce = versions.on(draft.file(), versions.today()).dmn();
        List<DraftExamples.Line> lines = examples.lines(draft);
        return limit.within(WITHIN, () -> tried(draft.dmn(), inForce, lines));
    }

    private static Result tried(String dmn, String inForce, List<DraftExamples.Line> lines) {
        Checks.of(dmn, inForce).stream().min(Comparator.comparing(Fault::kind)).ifPresent(ExampleGate::faulty);
        BareEngines.Ready draft = BareEngines.Ready.of(dmn);
        List<Tried> tried = lines.stream().map(line -> tried(draft, line)).toList();
        return new Result(tried.stream().noneMatch(one -> one.status() == Status.BROKEN), tried);
    }

    private static void faulty(Fault fault) {
        throw Refusal.of(
                "dmn", "La bozza ha un errore, e gli esempi aspettano che lo togliate. %s".formatted(fault.message()));
    }

    private static Tried tried(BareEngines.Ready draft, DraftExamples.Line line) {
        Answered answered = line.status() == Status.REMOVED ? new Answered(null, List.of()) : answer(draft, line);
        boolean stands = line.status() == Status.REMOVED || Expected.same(line.expected(), answered.given());
        Example.Told told = line.example().told();
        return new Tried(
                line.example().id(),
                line.example().code(),
                told.decision(),
                told.inputs(),
                line.expected(),
                answered.given(),
                answered.rows(),
                told.why(),
                told.source(),
                stands ? line.status() : Status.BROKEN,
                line.reason(),
                line.before());
    }

    /** A draft may no longer list a value that the example gives: then it has no answer to it. */
    private static Answered answer(BareEngines.Ready draft, DraftExamples.Line line) {
        Example.Told told = line.example().told();
        try {
            BareEngine.Answer answer = draft.engine().answer(told.decision(), told.inputs());
            return new Answered(draft.expected(told.decision()).of(answer), answer.rows());
        } catch (Refusal | DmnEngineException | FeelException noAnswer) {
            stopIfInterrupted();
            return new Answered(null, List.of());
        }
    }

    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw Refusal.of("dmn", "Il calcolo è durato troppo ed è stato fermato: semplificate la tabella.");
        }
    }

    /** Makes what a released draft changes about the examples true of them. */
    @Transactional
    public void apply(Draft draft, String by) {
        examples.apply(Objects.requireNonNull(draft.id()));
    }
}
