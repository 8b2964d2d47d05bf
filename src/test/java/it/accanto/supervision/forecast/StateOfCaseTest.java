package it.accanto.supervision.forecast;

import static it.accanto.supervision.forecast.CaseState.DONE;
import static it.accanto.supervision.forecast.CaseState.NOT_BEGUN;
import static it.accanto.supervision.forecast.CaseState.NOT_NEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.supervision.forecast.Spells.Spell;
import it.accanto.transition.PermitRoute;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a case stands, from its days and from what was decided. */
class StateOfCaseTest {

    private static final Needs NEEDS = Needs.catalogue();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String NUMBER = "MI-2026-000123";

    /** A minor of seventeen of whom nothing is decided. */
    private static Facts aMinor() {
        return new Facts(
                NUMBER,
                "mi",
                TODAY.minusYears(17),
                false,
                false,
                false,
                false,
                false,
                null,
                false,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    private static Facts onRoute(PermitRoute route, boolean opinionNeeded) {
        return new Facts(
                NUMBER,
                "mi",
                TODAY.minusYears(17),
                false,
                true,
                true,
                false,
                false,
                route,
                opinionNeeded,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    private static Facts seeksProtection() {
        return new Facts(
                NUMBER,
                "mi",
                TODAY.minusYears(17),
                false,
                false,
                false,
                true,
                false,
                null,
                false,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    private static Spell running(String step, int since) {
        return new Spell(NUMBER, step, TODAY.minusDays(since), null);
    }

    private static Spell done(String step, int begun, int ended) {
        return new Spell(NUMBER, step, TODAY.minusDays(begun), TODAY.minusDays(ended));
    }

    private static int[] of(Facts facts, Spell... spells) {
        return StateOfCase.on(TODAY, NEEDS, facts, List.of(spells)).lasted();
    }

    private static int at(int[] state, String step) {
        return state[NEEDS.step(step).at()];
    }

    @Test
    void whatRunsHasLastedAndWhatCameBeforeIsDone() {
        int[] state = of(
                aMinor(), done("guardianRequest", 50, 40), running("guardianAppointment", 40), running("planDraft", 3));
        assertThat(at(state, "guardianRequest")).isEqualTo(DONE);
        assertThat(at(state, "guardianAppointment")).isEqualTo(40);
        assertThat(at(state, "intake")).isEqualTo(DONE);
        assertThat(at(state, "planNeeds")).isEqualTo(DONE);
        assertThat(at(state, "planDraft")).isEqualTo(3);
        assertThat(at(state, "planSignatures")).isEqualTo(NOT_BEGUN);
        assertThat(at(state, "opinion")).isEqualTo(NOT_BEGUN);
    }

    @Test
    void whatBeginsAgainRuns() {
        int[] state = of(aMinor(), done("guardianAppointment", 200, 100), running("guardianAppointment", 9));
        assertThat(at(state, "guardianAppointment")).isEqualTo(9);
        assertThat(at(
                        of(aMinor(), running("guardianAppointment", 9), done("guardianAppointment", 200, 100)),
                        "guardianAppointment"))
                .isEqualTo(9);
    }

    @Test
    void whoSeeksProtectionConvertsNothing() {
        int[] state = of(seeksProtection());
        for (String step : List.of("documents", "opinionRequest", "opinion", "filing")) {
            assertThat(at(state, step)).as(step).isEqualTo(NOT_NEEDED);
        }
        assertThat(at(state, "permitRoute")).isEqualTo(NOT_BEGUN);
    }

    @Test
    void aRouteWithoutOpinionGoesStraightToTheFiling() {
        int[] state = of(onRoute(PermitRoute.ART32_1TER, false), running("documents", 4));
        assertThat(at(state, "permitRoute")).isEqualTo(DONE);
        assertThat(at(state, "documents")).isEqualTo(4);
        assertThat(at(state, "opinion")).isEqualTo(NOT_NEEDED);
        assertThat(at(state, "filing")).isEqualTo(NOT_BEGUN);
        assertThat(onRoute(PermitRoute.ART32_1BIS, true).taken())
                .containsExactlyInAnyOrder(Branch.CONVERSION, Branch.OPINION);
    }

    @Test
    void aRouteThatIsToBePreparedIsStillOpen() {
        assertThat(at(
                        of(onRoute(PermitRoute.APPLY_MINOR_PERMIT_NOW, false), done("permitRoute", 20, 10)),
                        "permitRoute"))
                .isZero();
        assertThat(at(of(onRoute(PermitRoute.LEGAL_REVIEW, false), running("permitRoute", 20)), "permitRoute"))
                .isEqualTo(20);
    }

    @Test
    void aProsieguoThatNobodyWantsIsNotWaitedFor() {
        int[] state = of(aMinor(), done("prosieguoDecision", 20, 10));
        assertThat(at(state, "prosieguoDecision")).isEqualTo(DONE);
        assertThat(at(state, "prosieguoDecree")).isEqualTo(NOT_NEEDED);
    }

    @Test
    void onlyADoteThatWasAskedForIsWaitedFor() {
        assertThat(at(of(aMinor()), "doteGrant")).isEqualTo(NOT_NEEDED);
        int[] asked = of(aMinor(), running("doteRequest", 6));
        assertThat(at(asked, "doteRequest")).isEqualTo(6);
        assertThat(at(asked, "doteGrant")).isEqualTo(NOT_BEGUN);
        int[] deciding = of(aMinor(), done("doteRequest", 30, 20), running("doteGrant", 20));
        assertThat(at(deciding, "doteGrant")).isEqualTo(20);
    }

    @Test
    void whatEndsAfterTheDayIsNotDoneOnIt() {
        int[] state = of(aMinor(), new Spell(NUMBER, "guardianAppointment", TODAY.minusDays(30), TODAY.plusDays(1)));
        assertThat(at(state, "guardianAppointment")).isEqualTo(30);
    }

    @Test
    void whoIsStillTakenInChargeHasNothingElseBegun() {
        Facts inIntake = new Facts(
                NUMBER,
                "mi",
                TODAY.minusYears(17),
                true,
                false,
                false,
                false,
                false,
                null,
                false,
                false,
                false,
                false,
                false,
                false,
                null);
        int[] state = of(inIntake, running("intake", 2), running("minorPermit", 2));
        assertThat(at(state, "intake")).isEqualTo(2);
        assertThat(at(state, "secondReception")).isEqualTo(NOT_BEGUN);
        assertThat(Arrays.stream(state).filter(sign -> sign >= 0)).hasSize(2);
    }
}
