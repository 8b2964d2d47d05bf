package it.accanto.supervision.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One case played a thousand times, against what can be reckoned without playing. */
class SimulationTest {

    private static final long DAY = 20_000;
    private static final String NUMBER = "MI-2026-000123";

    /** Five standard errors of a thousand draws. */
    private static final double FIVE_ERRORS = 5 * 0.0158;

    private static final Needs TWO = Needs.of(List.of(
            "request,GUARDIAN,Chiedere,guardianship,,p.ask,,,,10,20,test",
            "court,GUARDIAN,Nomina,,COURT,p.name,,request,,60,180,test",
            "window,OPINION,Chiedere il parere,legal,,p.opinion,90,,,20,40,test",
            "decree,PROSIEGUO,Decreto,,COURT,p.decree,,,PROSIEGUO,60,200,test"));

    private static final int COURT = 1;
    private static final int WINDOW = 2;
    private static final int DECREE = 3;

    private static Paces learnt(String step, int... days) {
        Observed seen = new Observed();
        for (int one : days) {
            seen.add(one, true, Paces.ENOUGH);
        }
        return new Paces(TWO, Map.of(step, Map.of("mi", seen)), Map.of());
    }

    private static final Paces UNKNOWN = new Paces(TWO, Map.of(), Map.of());

    private static CaseState only(int step, int lasted, int daysTo18) {
        CaseState state = CaseState.begun(NUMBER, "mi", daysTo18, TWO.steps().size());
        for (int at = 0; at < TWO.steps().size(); at++) {
            state = state.with(at, at == step ? lasted : CaseState.DONE);
        }
        return state;
    }

    private static Outlook play(Paces paces, CaseState state) {
        return new Simulation(TWO, paces, DAY).of(state);
    }

    /** P(T - 30 >= 90 | T >= 30), T lognormal in whole days. */
    @Test
    void oneStepThatRunsIsMissedAsOftenAsItsDistributionSays() {
        WaitTimes times = TWO.step(COURT).prior();
        double byHand = (1 - times.doneWithin(119)) / (1 - times.doneWithin(29));
        Outlook outlook = play(UNKNOWN, only(COURT, 30, 90));
        assertThat(outlook.probability()).isEqualTo(byHand, within(FIVE_ERRORS));
        assertThat(outlook.needs()).containsExactly(Map.entry(Need.GUARDIAN, outlook.missed()));
    }

    /** A continuous lognormal: P(T > 100) = 1 - Φ(ln(100/60) / 0.8572) = 1 - Φ(0.5959) = 0.2756. */
    @Test
    void theSharesAgreeWithTheClosedForm() {
        assertThat(1 - TWO.step(COURT).prior().doneWithin(99)).isEqualTo(0.2756, within(0.004));
        assertThat(play(UNKNOWN, only(COURT, CaseState.NOT_BEGUN, 100)).probability())
                .isEqualTo(0.2756, within(FIVE_ERRORS));
    }

    /** Whoever is done the day before the birthday is in time, whoever is done on it is not. */
    @Test
    void theBirthdayItselfIsTooLate() {
        assertThat(play(learnt("court", 40), only(COURT, CaseState.NOT_BEGUN, 41))
                        .missed())
                .isZero();
        assertThat(play(learnt("court", 40), only(COURT, CaseState.NOT_BEGUN, 40))
                        .missed())
                .isEqualTo(Simulation.DRAWS);
        assertThat(play(learnt("court", 40), only(COURT, 15, 26)).missed()).isZero();
        assertThat(play(learnt("court", 40), only(COURT, 15, 25)).missed()).isEqualTo(Simulation.DRAWS);
    }

    /** 40 days for the court after 40 for the request: 81 are enough, 80 are not. */
    @Test
    void aStepBeginsWhenTheOneBeforeHasEnded() {
        Paces paces =
                new Paces(TWO, Map.of("request", Map.of("mi", ended(40)), "court", Map.of("mi", ended(40))), Map.of());
        CaseState both = only(0, CaseState.NOT_BEGUN, 81).with(COURT, CaseState.NOT_BEGUN);
        assertThat(play(paces, both).missed()).isZero();
        CaseState oneDayLess = only(0, CaseState.NOT_BEGUN, 80).with(COURT, CaseState.NOT_BEGUN);
        Outlook outlook = play(paces, oneDayLess);
        assertThat(outlook.missed()).isEqualTo(Simulation.DRAWS);
        assertThat(outlook.runsOut()).containsEntry("court", Simulation.DRAWS).containsEntry("request", 0);
    }

    private static Observed ended(int days) {
        Observed seen = new Observed();
        seen.add(days, true, Paces.ENOUGH);
        return seen;
    }

    /** The window opens 90 days before: with a year to go nothing that takes 89 days is late, and what takes 90 always is. */
    @Test
    void nothingBeginsBeforeItsWindow() {
        assertThat(play(learnt("window", 89), only(WINDOW, CaseState.NOT_BEGUN, 365))
                        .missed())
                .isZero();
        assertThat(play(learnt("window", 90), only(WINDOW, CaseState.NOT_BEGUN, 365))
                        .missed())
                .isEqualTo(Simulation.DRAWS);
    }

    /** 35 % ask for the prosieguo: where the decree is always late, so many are missed; all where it was asked for. */
    @Test
    void aWayThatNotAllTakeCountsAsOftenAsItIsTaken() {
        Paces slow = learnt("decree", 300);
        CaseState undecided = only(DECREE, CaseState.NOT_BEGUN, 100);
        assertThat(play(slow, undecided).probability()).isEqualTo(0.35, within(FIVE_ERRORS));
        undecided.taken().add(Branch.PROSIEGUO);
        assertThat(play(slow, undecided).missed()).isEqualTo(Simulation.DRAWS);
    }

    /** The court takes 100 days and 60 are left; halved it takes 50. The request is done in no time. */
    @Test
    void theStepThatGainsMostIsNamed() {
        Paces paces =
                new Paces(TWO, Map.of("request", Map.of("mi", ended(1)), "court", Map.of("mi", ended(100))), Map.of());
        Outlook outlook = play(paces, only(0, CaseState.NOT_BEGUN, 60).with(COURT, CaseState.NOT_BEGUN));
        assertThat(outlook.push()).isNotNull();
        assertThat(outlook.push().step().id()).isEqualTo("court");
        assertThat(outlook.push().gain()).isEqualTo(1);
        assertThat(outlook.sureness().step()).isEqualTo("court");
        assertThat(outlook.sureness().word()).isEqualTo(Sureness.Word.MIDDLE);
    }

    @Test
    void whereNoStepAloneHelpsNoneIsNamed() {
        assertThat(play(learnt("court", 300), only(COURT, CaseState.NOT_BEGUN, 5))
                        .push())
                .isNull();
    }

    @Test
    void whoHasNothingLeftMissesNothing() {
        Outlook outlook = play(UNKNOWN, only(COURT, CaseState.DONE, 10));
        assertThat(outlook.missed()).isZero();
        assertThat(outlook.needs()).isEmpty();
    }

    @Test
    void theSameCaseOnTheSameDayIsPlayedTheSame() {
        CaseState state = only(COURT, 30, 90).with(DECREE, CaseState.NOT_BEGUN);
        assertThat(play(UNKNOWN, state).missed()).isEqualTo(play(UNKNOWN, state).missed());
        assertThat(new Simulation(TWO, UNKNOWN, DAY + 1).of(state).missed())
                .isNotEqualTo(play(UNKNOWN, state).missed());
    }

    /** 33 % with fifteen days less at the court can only be fewer, draw by draw. */
    @Test
    void aChangeIsPlayedWithTheSameDraws() {
        CaseState state = only(COURT, 30, 90);
        Simulation simulation = new Simulation(TWO, UNKNOWN, DAY);
        WaitTimes times = TWO.step(COURT).prior();
        double byHand = (1 - times.doneWithin(134)) / (1 - times.doneWithin(29));
        Outlook with = simulation.of(state, (step, days) -> Math.max(0, days - 15));
        assertThat(with.missed()).isLessThan(simulation.of(state).missed());
        assertThat(with.probability()).isEqualTo(byHand, within(FIVE_ERRORS));
    }
}
