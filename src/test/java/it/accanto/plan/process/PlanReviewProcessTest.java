package it.accanto.plan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accanto.casefile.BirthDateClaim;
import it.accanto.casefile.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlanReviewProcessTest extends PlanWalk {

    @Test
    void thePlanIsReviewedAtItsCadenceAndUpdated() {
        inForce(SIXTEEN);
        walk.until(walk.today().plusDays(89));
        assertThat(walk.openTasks(number)).isEmpty();
        walk.until(walk.today().plusDays(1));
        assertThat(walk.openTasks(number)).containsExactly("reviewPlan");

        review("CONTINUE", null);
        assertThat(walk.openTasks(number)).isEmpty();
        walk.until(walk.today().plusDays(90));
        review("UPDATE", null);
        assertThat(walk.openTasks(number)).containsExactly("assessNeeds");
        assertThat(variables()).containsEntry("italianLevel", "A1");
        assess();
        draft("MENTOR");
        signAll();
        assertThat(in(() -> plans.include(number, "MENTOR"))).isTrue();
        assertThat(in(() -> plans.include(number, "CPIA_A1_A2"))).isFalse();
    }

    @Test
    void theCadenceFollowsWhoComesCloseToEighteen() {
        LocalDate majority = walk.today().plusDays(250);
        inForce(majority.minusYears(18));
        walk.until(walk.today().plusDays(90));

        assertThat(variables()).containsEntry("intensity", "TRANSITION").containsEntry("reviewEveryDays", 30);
        review("CONTINUE", null);
        walk.until(walk.today().plusDays(30));
        assertThat(walk.openTasks(number)).containsExactly("reviewPlan");
    }

    @Test
    void aPlanThatIsConcludedNeedsAReason() {
        inForce(SIXTEEN);
        walk.until(walk.today().plusDays(90));
        assertThatThrownBy(() -> review("END", null)).isInstanceOf(Refusal.class);
        review("END", "Torna in famiglia");

        assertThat(walk.ended(plan)).isTrue();
        assertThat(walk.passed(plan, "planEnded")).isTrue();
        assertThat(in(() -> plans.include(number, "CPIA_A1_A2"))).isFalse();
    }

    @Test
    void thePlanEndsByItselfSixMonthsAfterEighteen() {
        LocalDate majority = walk.today().plusDays(20);
        inForce(majority.minusYears(18));
        walk.until(majority.plusMonths(6));
        assertThat(walk.ended(plan)).isFalse();
        walk.until(majority.plusMonths(6).plusDays(1));

        assertThat(walk.ended(plan)).isTrue();
        assertThat(walk.passed(plan, "planClosed")).isTrue();
        assertThat(shown()).contains("ENDED");
    }

    @Test
    void withTheProsieguoThePlanLastsAsLongAsTheDecree() {
        LocalDate until = walk.today().plusMonths(9);
        inSai(walk.today().minusYears(18).plusDays(1));
        transaction.executeWithoutResult(status -> {
            files.get(number).standing().gainProsieguo(until);
            pathways.replanTimers(number, "prosieguo amministrativo");
        });
        walk.until(until);
        assertThat(walk.ended(plan)).isFalse();
        walk.until(until.plusDays(1));
        assertThat(walk.ended(plan)).isTrue();
    }

    @Test
    void aCorrectedBirthDateChangesTheCadence() {
        inForce(SIXTEEN);
        LocalDate signedOn = walk.today();
        LocalDate soonAdult = signedOn.plusDays(150).minusYears(18);
        files.claimBirthDate(number, soonAdult, BirthDateClaim.Certainty.DOCUMENTED, "Passaporto", "anna");

        assertThat(in(() -> plans.nextReviewOn(number))).isEqualTo(signedOn.plusDays(30));
        walk.until(signedOn.plusDays(30));
        assertThat(walk.openTasks(number)).containsExactly("reviewPlan");
    }
}
