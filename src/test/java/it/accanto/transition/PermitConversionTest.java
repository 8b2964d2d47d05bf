package it.accanto.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accanto.casefile.AgeClock;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Refusal;
import it.accanto.casefile.SightOf;
import it.accanto.transition.PermitConversion.Result;
import it.accanto.transition.PermitRoute.Way;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PermitConversionTest {

    private static final AgeClock AGE = new AgeClock(LocalDate.of(2008, 6, 1));
    private static final LocalDate MAJORITY = LocalDate.of(2026, 6, 1);

    private final PermitConversion conversion = new PermitConversion(new CaseNumber("MI-2026-000001"));

    @Test
    void preparingTheGroundAThirdTimeEndsAtTheLawyers() {
        for (Way way : List.of(Way.PREPARE, Way.PREPARE, Way.REVIEW)) {
            conversion.describe("NONE", null, null);
            assertThat(conversion.take(PermitRoute.NO_GOAL_PLAN_FIRST, false)).isEqualTo(way);
        }
    }

    @Test
    void theApplicationIsDueSixtyDaysAfterTheLaterOfBirthdayAndExpiry() {
        conversion.describe("STUDY", MAJORITY.minusDays(20), null);
        assertThat(conversion.toBeFiledBy(AGE)).isEqualTo(MAJORITY.plusDays(60));
        conversion.describe("STUDY", MAJORITY.plusDays(20), null);
        assertThat(conversion.toBeFiledBy(AGE)).isEqualTo(MAJORITY.plusDays(80));
    }

    @Test
    void afterADenialOfAsylumItIsDueInThirtyDays() {
        conversion.describe("STUDY", null, MAJORITY.plusDays(100));
        conversion.take(PermitRoute.CONVERT_AFTER_ASYLUM_DENIAL, true);
        assertThat(conversion.toBeFiledBy(AGE)).isEqualTo(MAJORITY.plusDays(130));
    }

    @Test
    void theWindowClosesLaterWhenThePermitExpiresLater() {
        conversion.describe("STUDY", MAJORITY.plusDays(30), null);
        assertThat(conversion.daysToWindowEnd(AGE, MAJORITY.minusDays(90))).isEqualTo(90);
        assertThat(conversion.daysToWindowEnd(AGE, MAJORITY.plusDays(20))).isZero();
        assertThat(conversion.daysToWindowEnd(AGE, MAJORITY.plusDays(91))).isEqualTo(-61);
    }

    @Test
    void theOpinionIsNotAskedBeforeItsWindowOpens() {
        MinistryOpinion opinion = conversion.opinion();
        assertThatThrownBy(() -> opinion.ask(MAJORITY.minusDays(91), "1", AGE)).isInstanceOf(Refusal.class);
        opinion.ask(MAJORITY.minusDays(90), "1", AGE);
        assertThatThrownBy(() -> opinion.receive(MinistryOpinion.Answer.POSITIVE, MAJORITY.minusDays(95)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void onlyAPositiveOpinionFreesTheWay() {
        assertThat(conversion.opinion().receive(MinistryOpinion.Answer.POSITIVE, MAJORITY))
                .isTrue();
        assertThat(conversion.opinion().receive(MinistryOpinion.Answer.NOT_ARRIVED, null))
                .isFalse();
    }

    @Test
    void theConvertedPermitLastsOneYearAtMost() {
        conversion.take(PermitRoute.ART32_1BIS, true);
        assertThatThrownBy(() -> conversion.issue(
                        "STUDIO", MAJORITY, MAJORITY.plusYears(1).plusDays(1), AGE))
                .isInstanceOf(Refusal.class);
        conversion.issue("STUDIO", MAJORITY, MAJORITY.plusYears(1), AGE);
        assertThat(conversion.result()).contains(Result.ISSUED);
    }

    @Test
    void theIntegrationPermitEndsAtTwentyOne() {
        conversion.take(PermitRoute.INTEGRAZIONE_PROSIEGUO, false);
        assertThatThrownBy(() ->
                        conversion.issue("INTEGRAZIONE", MAJORITY, AGE.turns(21).plusDays(1), AGE))
                .isInstanceOf(Refusal.class);
        conversion.issue("INTEGRAZIONE", MAJORITY, AGE.turns(21), AGE);
        assertThat(TransitionOutcomes.outcome(Optional.of(conversion), false)).contains("PROSIEGUO");
    }

    @Test
    void whatIsMissingIsWhatIsNeededAndNotThere() {
        conversion.collect(List.of("IDENTITY_DOCUMENT", "ENROLMENT_CERTIFICATE"), List.of("IDENTITY_DOCUMENT"));
        assertThat(conversion.shown(AGE, SightOf.everything()).documentsMissing())
                .containsExactly("ENROLMENT_CERTIFICATE");
    }

    @Test
    void aConvertedPermitComesBeforeTheProsieguoAndTheProsieguoBeforeARefusal() {
        conversion.take(PermitRoute.ART32_1BIS, true);
        conversion.decideWithoutPermit(Result.REFUSED);
        assertThat(TransitionOutcomes.outcome(Optional.of(conversion), false)).contains("CONVERSION_REFUSED");
        assertThat(TransitionOutcomes.outcome(Optional.of(conversion), true)).contains("PROSIEGUO");
        conversion.issue("STUDIO", MAJORITY, MAJORITY, AGE);
        assertThat(TransitionOutcomes.outcome(Optional.of(conversion), true)).contains("PERMIT_CONVERTED");
        assertThat(TransitionOutcomes.outcome(Optional.empty(), false)).isEmpty();
    }

    @Test
    void theProsieguoEndsAtTwentyOneAtLatest() {
        ProsieguoRequest request = new ProsieguoRequest(new CaseNumber("MI-2026-000001"));
        request.file(MAJORITY, "1");
        assertThatThrownBy(() -> request.decree(MAJORITY, AGE.turns(21).plusDays(1), AGE))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> request.decree(MAJORITY.minusDays(1), AGE.turns(21), AGE))
                .isInstanceOf(Refusal.class);
        request.decree(MAJORITY, AGE.turns(21), AGE);
        assertThat(request.decreed()).isTrue();
    }
}
