package it.accanto.supervision.path;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.supervision.path.Model.Flow;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Ways through one small model, each with the flows that were taken by hand: a request is asked, a gateway asks for papers or goes on,
 * papers lead back, a decision ends it, and a reminder at its edge leads back too.
 */
class TakenFlowsTest {

    private static final Model REQUEST = model(
            "request:1",
            "begin-ask",
            "ask-enough",
            "enough-papers",
            "enough-decide",
            "papers-enough",
            "decide-done",
            "late-enough");

    @Test
    void whatHasOneWayInAndWasVisitedWasEnteredByIt() {
        assertThat(taken(visit("begin", 0, 0), visit("ask", 0, 4), visit("enough", 4, 4), open("decide", 4)))
                .containsExactly("begin-ask", "ask-enough", "enough-decide");
    }

    @Test
    void whatIsOpenHasTakenNoWayOut() {
        assertThat(taken(visit("begin", 0, 0), open("ask", 0))).containsExactly("begin-ask");
    }

    @Test
    void whatWasInterruptedLeftByNoFlow() {
        assertThat(taken(visit("begin", 0, 0), cancelled("ask", 0, 4), open("enough", 4)))
                .containsExactly("begin-ask");
    }

    @Test
    void aWayBackIsTaken() {
        assertThat(taken(
                        visit("begin", 0, 0),
                        visit("ask", 0, 4),
                        visit("enough", 4, 4),
                        visit("papers", 4, 9),
                        visit("enough", 9, 9),
                        open("decide", 9)))
                .containsExactly("begin-ask", "ask-enough", "enough-papers", "enough-decide", "papers-enough");
    }

    /** Two gateways lead to the same task and both were passed once: it was entered once, by one of them, and nobody knows by which. */
    @Test
    void whatTwoWaysExplainIsSaidOfNeither() {
        Model two = model("two:1", "g1-task", "g1-other", "g2-task", "g2-other");
        assertThat(TakenFlows.in(
                        two,
                        List.of(
                                at("two:1", "g1", 0, 0, false),
                                at("two:1", "g2", 0, 0, false),
                                at("two:1", "task", 1, null, false))))
                .isEmpty();
    }

    /** The same entered twice: one visit too many for either gateway alone. */
    @Test
    void whatWasEnteredMoreOftenThanTheOthersCanExplainWasEnteredByTheOneThatIsLeft() {
        Model two = model("two:1", "g1-task", "g1-other", "g2-task", "g2-other");
        assertThat(TakenFlows.in(
                        two,
                        List.of(
                                at("two:1", "g1", 0, 0, false),
                                at("two:1", "g2", 0, 0, false),
                                at("two:1", "task", 1, 2, false),
                                at("two:1", "task", 2, null, false))))
                .containsExactly("g1-task", "g2-task");
    }

    /** What a gateway was left for later does not explain what was entered before. */
    @Test
    void timesTellTwoWaysApart() {
        Model two = model("two:1", "g1-task", "g1-other", "g2-task", "g2-other");
        assertThat(TakenFlows.in(
                        two,
                        List.of(
                                at("two:1", "g1", 0, 0, false),
                                at("two:1", "task", 1, 2, false),
                                at("two:1", "g2", 3, 3, false),
                                at("two:1", "other", 3, null, false))))
                .containsExactly("g1-task");
    }

    /** In two runs of the same subprocess what happened in one explains nothing of the other. */
    @Test
    void scopesAreLookedAtApart() {
        assertThat(TakenFlows.in(REQUEST, List.of(in("first", visit("begin", 0, 0)), in("second", open("ask", 0)))))
                .isEmpty();
    }

    /** What ended under an earlier version was left by that version's flows, which this model need not have. */
    @Test
    void beforeAMigrationNothingIsClaimed() {
        assertThat(taken(at("request:0", "begin", 0, 0, false), open("ask", 0))).isEmpty();
        assertThat(taken(
                        at("request:0", "begin", 0, 0, false),
                        visit("ask", 0, 4),
                        visit("enough", 4, 4),
                        open("decide", 4)))
                .containsExactly("ask-enough");
    }

    private static List<String> taken(Visit... visits) {
        return TakenFlows.in(REQUEST, List.of(visits));
    }

    private static Model model(String id, String... flows) {
        return new Model(
                id,
                id,
                Map.of(),
                Arrays.stream(flows)
                        .map(flow -> new Flow(flow, flow.split("-")[0], flow.split("-")[1]))
                        .toList());
    }

    private static Visit visit(String element, int from, int to) {
        return at("request:1", element, from, to, false);
    }

    private static Visit open(String element, int from) {
        return at("request:1", element, from, null, false);
    }

    private static Visit cancelled(String element, int from, int to) {
        return at("request:1", element, from, to, true);
    }

    private static Visit in(String scope, Visit visit) {
        return new Visit(
                visit.instance(),
                visit.definition(),
                scope,
                visit.element(),
                false,
                visit.started(),
                visit.ended(),
                visit.cancelled(),
                null,
                null);
    }

    private static Visit at(String definition, String element, int from, @Nullable Integer to, boolean cancelled) {
        return new Visit(
                "i", definition, "i", element, false, hour(from), to == null ? null : hour(to), cancelled, null, null);
    }

    private static Instant hour(int hour) {
        return Instant.parse("2026-11-21T00:00:00Z").plusSeconds(hour * 3600L);
    }
}
