package it.accanto.rules.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accanto.casefile.Refusal;
import it.accanto.rules.DraftsInTests;
import it.accanto.rules.change.RuleChange.Answer;
import it.accanto.rules.change.RuleChange.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ada writes, Bice touches an example, Cora sends: only somebody else answers. */
class RuleChangeTest {

    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);

    private final RuleChange change = new RuleChange(
            DraftsInTests.writtenBy("ada", "bice"), new Submission("DGR 1", "Perché", MARCH), "cora", Instant.EPOCH);

    private static Refusal.Kind refused(Runnable act) {
        Refusal[] refusal = new Refusal[1];
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, thrown -> refusal[0] = thrown);
        return refusal[0].kind();
    }

    private void decide(String by, Answer answer, String words) {
        change.decide(by, answer, Optional.ofNullable(words), Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "bice", "cora"})
    void whoeverHadAHandInItAnswersNothing(String person) {
        for (Answer answer : Answer.values()) {
            assertThat(refused(() -> decide(person, answer, "parole"))).isEqualTo(Refusal.Kind.FORBIDDEN);
        }
        assertThat(change.state()).isEqualTo(State.SUBMITTED);
        assertThat(change.mayBeDecidedBy(person)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Answer.class)
    void somebodyElseAnswersOnce(Answer answer) {
        decide("dina", answer, "parole");
        assertThat(change.state()).isEqualTo(answer.state());
        assertThat(change.decidedBy()).isEqualTo("dina");
        assertThat(refused(() -> decide("elsa", Answer.APPROVE, null))).isEqualTo(Refusal.Kind.STALE);
    }

    @ParameterizedTest
    @EnumSource(value = Answer.class, mode = EnumSource.Mode.EXCLUDE, names = "APPROVE")
    void aNoOwesItsWords(Answer no) {
        assertThat(refused(() -> decide("dina", no, null))).isEqualTo(Refusal.Kind.BAD_INPUT);
        assertThat(change.state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void thePastIsNotRewritten() {
        assertThat(change.beginsOn(MARCH.minusDays(1))).isEqualTo(MARCH);
        assertThat(change.beginsOn(MARCH.plusDays(2))).isEqualTo(MARCH.plusDays(2));
        decide("dina", Answer.APPROVE, null);
        assertThat(change.beginOn(MARCH.plusDays(2))).isEqualTo(MARCH.plusDays(2));
        assertThat(change.beginsOn(MARCH.plusDays(9))).as("settled").isEqualTo(MARCH.plusDays(2));
        assertThat(change.askedFrom()).isEqualTo(MARCH);
    }
}
