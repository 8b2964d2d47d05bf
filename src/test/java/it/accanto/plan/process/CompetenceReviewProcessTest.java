package it.accanto.plan.process;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.CaseWalk;
import it.accanto.RunningAccanto;
import it.accanto.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningAccanto
class CompetenceReviewProcessTest {

    @Autowired
    CaseWalk walk;

    @Autowired
    TaskService tasks;

    CaseNumber number;
    ProcessInstance review;

    @BeforeEach
    void aReviewIsOffered() {
        walk.begin();
        number = walk.takenInCharge(LocalDate.of(2009, 12, 15));
        review = walk.start(CompetenceReviewProcess.KEY, number, Map.of());
    }

    @Test
    void aReviewGivenBackIsDoneForTheCase() {
        walk.complete(number, "signPact", "pactSigned", true);
        walk.complete(number, "recordExploration", "step", "DONE", "individualMeetings", 2, "groupMeetings", 2);
        walk.complete(number, "recordProject", "step", "DONE", "individualMeetings", 1, "groupMeetings", 2);
        walk.complete(
                number,
                "recordRestitution",
                "step",
                "DONE",
                "individualMeetings",
                1,
                "deliveredOn",
                walk.today().toString(),
                "targetJob",
                "Cuoco");

        assertThat(walk.ended(review)).isTrue();
        assertThat(walk.passed(review, "reviewDone")).isTrue();
        assertThat(walk.file(number).standing().competenceReviewDone()).isTrue();
    }

    @Test
    void whoSignsNoPactHasNoReview() {
        walk.complete(number, "signPact", "pactSigned", false);

        assertThat(walk.ended(review)).isTrue();
        assertThat(walk.passed(review, "reviewDeclined")).isTrue();
        assertThat(walk.file(number).standing().competenceReviewDone()).isFalse();
    }

    @Test
    void theYoungPersonMayStopInEveryPhase() {
        walk.complete(number, "signPact", "pactSigned", true);
        walk.complete(number, "recordExploration", "step", "DONE", "individualMeetings", 2, "groupMeetings", 2);
        walk.complete(number, "recordProject", "step", "WITHDRAWN");

        assertThat(walk.ended(review)).isTrue();
        assertThat(walk.passed(review, "reviewWithdrawn")).isTrue();
    }

    @Test
    void thePhasesAreDueOverTenWeeksFromThePact() {
        walk.complete(number, "signPact", "pactSigned", true);

        Task exploration = tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult();
        assertThat(exploration.getDueDate()).isInSameDayAs("2026-12-19");
        assertThat(exploration.getFollowUpDate()).isInSameDayAs("2026-12-12");
    }
}
