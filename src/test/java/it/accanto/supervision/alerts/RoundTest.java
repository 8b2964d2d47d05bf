package it.accanto.supervision.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.supervision.alerts.Round.Open;
import it.accanto.supervision.alerts.Round.Over;
import it.accanto.supervision.alerts.Round.Renewed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changes in the list between two looks. */
class RoundTest {

    private static final String INTERVIEW = "intake.holdInterview";

    private static Sighting near(String step, int left) {
        return new Sighting(3, Kind.EIGHTEEN, "mi", step, "MI-2026-000001", left);
    }

    private static Open lasting(double value) {
        return new Open(11, "3|EIGHTEEN|MI-2026-000001", INTERVIEW, value);
    }

    @Test
    void whatWasNotInTheListIsNew() {
        Sighting old = new Sighting(3, Kind.P90, "mi", INTERVIEW, null, 41.5);
        assertThat(Round.of(List.of(old, near(INTERVIEW, 20)), List.of()))
                .isEqualTo(new Round(List.of(old, near(INTERVIEW, 20)), List.of(), List.of()));
    }

    @Test
    void whatLastsWithTheSameValueChangesNothing() {
        assertThat(Round.of(List.of(near(INTERVIEW, 20)), List.of(lasting(20))))
                .isEqualTo(new Round(List.of(), List.of(), List.of()));
    }

    @Test
    void whatLastsWithAnotherValueOrAtAnotherStepIsRenewed() {
        assertThat(Round.of(List.of(near(INTERVIEW, 19)), List.of(lasting(20))).renewed())
                .containsExactly(new Renewed(11, INTERVIEW, 19));
        assertThat(Round.of(List.of(near("plan.draft", 20)), List.of(lasting(20)))
                        .renewed())
                .containsExactly(new Renewed(11, "plan.draft", 20));
    }

    @Test
    void whatIsNotSeenAnyMoreIsCalm() {
        assertThat(Round.of(List.of(), List.of(lasting(20))))
                .isEqualTo(new Round(List.of(), List.of(), List.of(new Over(11, Ending.CALM))));
    }

    @Test
    void whoTurnedEighteenWithATaskOpenIsNotCalm() {
        assertThat(Round.of(List.of(near(INTERVIEW, -1)), List.of(lasting(0))))
                .isEqualTo(new Round(List.of(), List.of(), List.of(new Over(11, Ending.EIGHTEEN))));
    }

    @Test
    void whoIsEighteenAlreadyRaisesNothing() {
        assertThat(Round.of(List.of(near(INTERVIEW, -1)), List.of()))
                .isEqualTo(new Round(List.of(), List.of(), List.of()));
    }

    @Test
    void theSameSubjectOfAnotherRuleIsAnotherAlert() {
        Sighting other = new Sighting(4, Kind.EIGHTEEN, "mi", INTERVIEW, "MI-2026-000001", 20);
        assertThat(Round.of(List.of(near(INTERVIEW, 20), other), List.of(lasting(20)))
                        .raised())
                .containsExactly(other);
    }
}
