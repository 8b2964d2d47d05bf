package it.accanto.supervision.stuck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.RoundTrips;
import it.accanto.TestClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A supervisor of Bergamo finds what failed or is late, mends it with the act that is offered, and takes back what can be taken back. */
abstract class WhatStandsStill extends CasesOfBergamo {

    @Autowired
    private TestClock clock;

    @Autowired
    private RoundTrips trips;

    private String timer() {
        return jdbc.sql("select ID_ from ACT_RU_JOB where PROCESS_INSTANCE_ID_ = ?")
                .param(instance.getId())
                .query(String.class)
                .single();
    }

    private Timestamp dueOf(String timer) {
        return jdbc.sql("select DUEDATE_ from ACT_RU_JOB where ID_ = ?")
                .param(timer)
                .query(Timestamp.class)
                .single();
    }

    private List<String> diary() {
        return jdbc.sql("select what from audit_line where case_number = ? order by id desc")
                .param(number.value())
                .query(String.class)
                .list();
    }

    @Test
    void aDeadJobIsListedAndRunsWhenItIsTriedAgain() {
        String timer = timer();
        jdbc.sql(
                        "update ACT_RU_JOB set RETRIES_ = 0, EXCEPTION_MSG_ = 'IllegalStateException at it.accanto.Somewhere' where ID_ = ?")
                .param(timer)
                .update();
        JsonNode row = found(Kind.FAILED).orElseThrow();
        assertThat(row.get("subject").asText()).isEqualTo(timer);
        assertThat(row.get("stage").asText()).isEqualTo("Nomina del tutore");
        assertThat(row.get("detail").asText()).contains("IllegalStateException");

        JsonNode made = mend(row, Act.RETRY);
        assertThat(made.get("outcome").asText()).startsWith("Riuscito");
        assertThat(walk.ended(instance)).isTrue();
        assertThat(found(Kind.FAILED)).isEmpty();
        assertThat(undo(made).status()).isEqualTo(409);
        assertThat(diary().get(0))
                .contains("Nomina del tutore", "Riprova adesso")
                .doesNotContain("riservate");
    }

    @Test
    void whatFailsAgainStaysAndIsSaid() {
        String timer = timer();
        jdbc.sql("update ACT_RU_JOB set RETRIES_ = 0, HANDLER_CFG_ = 'nowhere' where ID_ = ?")
                .param(timer)
                .update();
        JsonNode made = mend(found(Kind.FAILED).orElseThrow(), Act.RETRY);
        assertThat(made.get("outcome").asText()).startsWith("È fallito di nuovo");
        assertThat(found(Kind.FAILED)).isPresent();
        assertThat(walk.ended(instance)).isFalse();
        runtime.deleteProcessInstance(instance.getId(), "test");
    }

    @Test
    void anIncidentThatSomebodyMarkedIsListedAndClosed() {
        String execution = jdbc.sql("select EXECUTION_ID_ from ACT_RU_TASK where ID_ = ?")
                .param(task())
                .query(String.class)
                .single();
        runtime.createIncident("lostLetter", execution, "1");
        JsonNode row = found(Kind.INCIDENT).orElseThrow();
        assertThat(row.get("why").asText()).contains("lostLetter");
        mend(row, Act.RESOLVE);
        assertThat(found(Kind.INCIDENT)).isEmpty();
    }

    @Test
    void aTimerInThePastGoesWhereTheModelHasItAndBack() {
        String timer = timer();
        Timestamp planned = dueOf(timer);
        Timestamp past = Timestamp.from(clock.instant().minus(Duration.ofDays(3)));
        jdbc.sql("update ACT_RU_JOB set DUEDATE_ = ? where ID_ = ?")
                .params(past, timer)
                .update();
        JsonNode row = found(Kind.PAST_TIMER).orElseThrow();
        assertThat(row.get("days").asDouble()).isEqualTo(3.0);

        JsonNode made = mend(row, Act.REPLAN);
        assertThat(dueOf(timer)).isEqualTo(planned);
        assertThat(found(Kind.PAST_TIMER)).isEmpty();
        assertThat(made.get("outcome").asText()).isEqualTo("Spostata una scadenza.");

        assertThat(undo(made).status()).isEqualTo(200);
        assertThat(dueOf(timer)).isEqualTo(past);
        assertThat(undo(made).status()).isEqualTo(409);
        mend(found(Kind.PAST_TIMER).orElseThrow(), Act.RETRY);
        assertThat(walk.ended(instance)).isTrue();
    }

    @Test
    void aTimerThatIsAMinuteLateStandsNotStill() {
        jdbc.sql("update ACT_RU_JOB set DUEDATE_ = ? where ID_ = ?")
                .params(Timestamp.from(clock.instant().minus(Duration.ofMinutes(1))), timer())
                .update();
        assertThat(found(Kind.PAST_TIMER)).isEmpty();
    }

    @Test
    void aListIsReadWithTheSameStatementsHoweverMuchStandsStill() {
        found(Kind.UNTAKEABLE);
        int few = trips.of(() -> bergamo.get(STUCK)).roundTrips();
        for (int i = 0; i < 5; i++) {
            walk.takenInCharge("BG", LocalDate.of(2010, 3, 4), file -> {});
        }
        assertThat(trips.of(() -> bergamo.get(STUCK)).roundTrips()).isEqualTo(few);
        assertThat(few).isLessThanOrEqualTo(20);
    }
}
