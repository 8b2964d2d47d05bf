package it.accanto.rules.effect;

import it.accanto.casefile.Refusal;
import it.accanto.pathway.BareEngine;
import it.accanto.pathway.Evaluation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;

/** Two texts of the same tables, asked the same: what differs, differs because of the text. Serves several threads. */
final class Comparison {

    /** What a text answers. */
    record Answer(Outcome outcome, List<Evaluation.Row> rows) {}

    /** What the one in force answers, and what the draft does. */
    record Compared(Answer before, Answer after) {

        boolean changed() {
            return !before.outcome().equals(after.outcome());
        }
    }

    private record Asked(String decision, Map<String, Object> inputs) {}

    private static final int REMEMBERED = 10_000;
    private static final Answer REFUSED = new Answer(Outcome.REFUSED, List.of());

    private final BareEngine inForce;
    private final BareEngine draft;

    /** Thousands of cases share a few answers. */
    private final Map<Answer, Answer> answers = new ConcurrentHashMap<>();

    /** Many are asked the same: that is answered once, as long as it is not much that is remembered. */
    private final Map<Asked, Compared> remembered = new ConcurrentHashMap<>();

    Comparison(String inForce, String draft) {
        this.inForce = BareEngine.of(inForce);
        this.draft = BareEngine.of(draft);
    }

    Compared of(String decision, Map<String, Object> inputs) {
        Asked asked = new Asked(decision, inputs);
        Compared known = remembered.get(asked);
        if (known != null) {
            return known;
        }
        Compared compared = new Compared(answer(inForce, decision, inputs), answer(draft, decision, inputs));
        if (remembered.size() < REMEMBERED) {
            remembered.put(asked, compared);
        }
        return compared;
    }

    private Answer answer(BareEngine engine, String decision, Map<String, Object> inputs) {
        try {
            BareEngine.Answer given = engine.answer(decision, inputs);
            Answer answer = new Answer(Outcome.of(given.outputs()), given.rows());
            return answers.computeIfAbsent(answer, same -> same);
        } catch (Refusal | DmnEngineException | FeelException notTaken) {
            return REFUSED;
        }
    }
}
