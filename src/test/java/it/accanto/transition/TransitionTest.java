package it.accanto.transition;

import static it.accanto.transition.Milestone.DAY_BEFORE;
import static it.accanto.transition.Milestone.HALF_YEAR_BEFORE;
import static it.accanto.transition.Milestone.NINETY_DAYS_BEFORE;
import static it.accanto.transition.Milestone.YEAR_BEFORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accanto.casefile.AgeClock;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransitionTest {

    private static final AgeClock AGE = new AgeClock(LocalDate.of(2010, 6, 1));
    private static final LocalDate MAJORITY = LocalDate.of(2028, 6, 1);

    private final Transition transition = new Transition(new CaseNumber("MI-2026-000001"));

    @Test
    void milestonesAlreadyPastAreDueTogether() {
        assertThat(transition.due(AGE, MAJORITY.minusDays(100))).containsExactly(YEAR_BEFORE, HALF_YEAR_BEFORE);
    }

    @Test
    void handlingMarksEveryMilestoneUpToToday() {
        transition.handle(Set.of(YEAR_BEFORE), AGE, MAJORITY.minusDays(100));

        assertThat(transition.due(AGE, MAJORITY.minusDays(100))).isEmpty();
        assertThat(transition.handled().get(HALF_YEAR_BEFORE).done()).isFalse();
        assertThat(transition.awaited(AGE, MAJORITY.minusDays(100), List.of()))
                .first()
                .isEqualTo(NINETY_DAYS_BEFORE);
    }

    @Test
    void whatTheOpenTaskListsIsNotToldAgain() {
        assertThat(transition.awaited(AGE, MAJORITY.minusDays(365), List.of(YEAR_BEFORE)))
                .first()
                .isEqualTo(HALF_YEAR_BEFORE);
    }

    @Test
    void aLaterBirthDateBringsAHandledMilestoneBack() {
        transition.handle(Set.of(), AGE, MAJORITY.minusDays(100));
        AgeClock younger = new AgeClock(LocalDate.of(2010, 12, 1));

        assertThat(transition.awaited(younger, MAJORITY.minusDays(100), List.of()))
                .first()
                .isEqualTo(HALF_YEAR_BEFORE);
        assertThat(transition.due(younger, LocalDate.of(2028, 6, 10))).containsExactly(HALF_YEAR_BEFORE);
    }

    @Test
    void anEarlierBirthDateLeavesWhatWasHandledHandled() {
        transition.handle(Set.of(), AGE, MAJORITY.minusDays(100));
        AgeClock older = new AgeClock(LocalDate.of(2010, 3, 1));

        assertThat(transition.due(older, MAJORITY.minusDays(92)))
                .containsExactly(
                        NINETY_DAYS_BEFORE,
                        Milestone.SIXTY_DAYS_BEFORE,
                        Milestone.THIRTY_DAYS_BEFORE,
                        DAY_BEFORE,
                        Milestone.BIRTHDAY);
    }

    @Test
    void milestonesAreWrittenAsDays() {
        assertThat(Milestone.codes(List.of(YEAR_BEFORE, DAY_BEFORE))).isEqualTo("-365,-1");
        assertThat(Milestone.of(List.of("-1", "-365"))).containsExactly(YEAR_BEFORE, DAY_BEFORE);
        assertThat(Milestone.of(List.of(""))).isEmpty();
    }

    @Test
    void accessDoesNotPassBeforeTheBirthday() {
        assertThatThrownBy(() -> transition.handOverAccess("HANDED_OVER", MAJORITY.minusDays(1), AGE))
                .isInstanceOf(Refusal.class);
        transition.handOverAccess("HANDED_OVER", MAJORITY, AGE);
        assertThat(transition.handedOverOn()).isEqualTo(MAJORITY);
    }
}
