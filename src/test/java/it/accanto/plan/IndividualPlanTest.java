package it.accanto.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Refusal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IndividualPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Needs NEEDS = new Needs("A2", true, true, true, true, false, false, true, "WEAK");

    private final IndividualPlan plan = new IndividualPlan(new CaseNumber("MI-2026-000001"));

    @Test
    void aPlanIsInForceWhenAllWereAskedAndSignedWhenMinorAndSocialWorkerSigned() {
        drafted(Measure.MENTOR);
        sign(Signer.MINOR, true);
        sign(Signer.GUARDIAN, false);
        sign(Signer.SOCIAL_WORKER, true);
        sign(Signer.FACILITY, false);

        assertThat(plan.inForce()).isEmpty();
        plan.enterInForce(TODAY);

        assertThat(plan.state()).isEqualTo(IndividualPlan.State.IN_FORCE);
        assertThat(plan.inForce())
                .hasValueSatisfying(version -> assertThat(version.signed()).isTrue());
        assertThat(plan.nextReviewOn()).isEqualTo(TODAY.plusDays(90));
    }

    @Test
    void aMinorWhoRefusedLeavesThePlanInForceButUnsigned() {
        drafted(Measure.MENTOR);
        sign(Signer.MINOR, false);
        sign(Signer.SOCIAL_WORKER, true);
        plan.enterInForce(TODAY);

        assertThat(plan.inForce()).hasValueSatisfying(version -> {
            assertThat(version.signed()).isFalse();
            assertThat(version.includes(Measure.MENTOR)).isTrue();
        });
    }

    @Test
    void aRefusalNeedsItsReasonAndASignatureFollowsTheDraft() {
        drafted(Measure.MENTOR);

        assertThatThrownBy(() -> new Signature(false, TODAY, "MINOR", null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> plan.sign(Signer.MINOR, new Signature(true, TODAY.minusDays(1), "MINOR", null)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theVersionInForceStaysUntilTheNextIsSigned() {
        inForce();
        plan.assess(NEEDS, TODAY.plusDays(90));
        plan.draft(draft(Set.of(Measure.SSN_REGISTRATION)), TODAY.plusDays(91));

        assertThat(plan.versions()).hasSize(2);
        assertThat(plan.inForce().orElseThrow().number()).isEqualTo(1);

        plan.enterInForce(TODAY.plusDays(92));
        assertThat(plan.inForce().orElseThrow().number()).isEqualTo(2);
        assertThat(plan.nextReviewOn()).isEqualTo(TODAY.plusDays(182));
    }

    @Test
    void aReviewMovesTheNextOneAndNeverLiesBeforeTheLastLook() {
        inForce();
        LocalDate held = TODAY.plusDays(90);
        plan.review(held, PlanReview.Outcome.CONTINUE, "Va bene", null, held.plusDays(3));
        assertThat(plan.nextReviewOn()).isEqualTo(held.plusDays(90));

        assertThatThrownBy(() -> plan.review(TODAY, PlanReview.Outcome.CONTINUE, "Va bene", null, TODAY.plusDays(100)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aReviewWrittenDownLateIsNotDueAgainTheSameDay() {
        inForce();
        LocalDate late = TODAY.plusDays(300);
        plan.review(TODAY.plusDays(10), PlanReview.Outcome.CONTINUE, "Va bene", null, late);

        assertThat(plan.nextReviewOn()).isEqualTo(late.plusDays(1));
    }

    @Test
    void aPlanEndsWithAReasonAndGoesOnWhenReopened() {
        inForce();
        assertThatThrownBy(() -> plan.review(TODAY, PlanReview.Outcome.END, "Finito", null, TODAY))
                .isInstanceOf(Refusal.class);
        plan.review(TODAY, PlanReview.Outcome.END, "Finito", "Torna in famiglia", TODAY);
        plan.end(TODAY);
        assertThat(plan.inForce()).isEmpty();

        plan.reopen();
        assertThat(plan.state()).isEqualTo(IndividualPlan.State.IN_FORCE);
    }

    @Test
    void eachDoteIsAskedForOnce() {
        assertThat(plan.mayAskFor(Measure.CHECK_DOTE_QUALIFICAZIONE)).isTrue();
        plan.askedFor(Measure.CHECK_DOTE_QUALIFICAZIONE);
        assertThat(plan.mayAskFor(Measure.CHECK_DOTE_QUALIFICAZIONE)).isFalse();
        assertThat(plan.mayAskFor(Measure.CHECK_DOTE_OCCUPAZIONE)).isTrue();
    }

    private void inForce() {
        drafted(Measure.MENTOR);
        plan.enterInForce(TODAY);
    }

    private void drafted(Measure... measures) {
        plan.assess(NEEDS, TODAY);
        plan.draft(draft(Set.of(measures)), TODAY);
    }

    private static Draft draft(Set<Measure> measures) {
        return new Draft("STANDARD", 90, measures, "Imparare l'italiano", true, null);
    }

    private void sign(Signer signer, boolean signed) {
        plan.sign(signer, new Signature(signed, TODAY, signer.name(), signed ? null : "Non vuole"));
    }
}
