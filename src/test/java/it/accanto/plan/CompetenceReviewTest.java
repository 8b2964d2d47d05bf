package it.accanto.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CompetenceReviewTest {

    private static final LocalDate OFFERED = LocalDate.of(2026, 11, 21);

    private final CompetenceReview review = new CompetenceReview(new CaseNumber("MI-2026-000001"), OFFERED);

    @Test
    void thePactIsTheFirstMeetingAndThePhasesCountFromIt() {
        assertThat(review.startedOn()).isEqualTo(OFFERED);
        review.signPact(OFFERED.plusDays(5));
        review.meet(2, 2);

        assertThat(review.startedOn()).isEqualTo(OFFERED.plusDays(5));
        assertThat(review.individualMeetings()).isEqualTo(3);
        assertThat(review.groupMeetings()).isEqualTo(2);
        assertThat(review.open()).isTrue();
    }

    @Test
    void itIsNotGivenBackBeforeThePact() {
        review.signPact(OFFERED);

        assertThatThrownBy(() -> review.deliver(OFFERED.minusDays(1), "Cuoco")).isInstanceOf(Refusal.class);
    }

    @Test
    void itEndsOnce() {
        review.end(CompetenceReview.State.DECLINED, OFFERED);

        assertThat(review.open()).isFalse();
        assertThat(review.endedOn()).isEqualTo(OFFERED);
    }
}
