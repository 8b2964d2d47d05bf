package it.accanto.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.HttpClientOf.Answer;
import it.accanto.pathway.DueDateSweep;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A task that waits leaves the daily work and comes back by itself, as many times as life brings. */
@SuppressWarnings("NullAway.Init")
abstract class WorkersLayTasksAside extends Aosta {

    @Autowired
    private DueDateSweep sweep;

    @Test
    void itLeavesTheDailyListAndComesBackOnItsDayThoughNothingRuns() {
        String task = identification();
        assertThat(listed(DAILY)).contains(task);
        Answer laid = laysAside("aosta", task, "EMBASSY", day(12, 1));
        assertThat(laid.status()).as(laid.text()).isEqualTo(201);
        assertThat(laid.body().get("running").get("until").asText()).isEqualTo("2026-12-01");
        assertThat(listed(DAILY)).doesNotContain(task);
        assertThat(listed(WAITING)).contains(task);
        itIs(11, 30);
        assertThat(listed(DAILY)).doesNotContain(task);
        itIs(12, 1);
        assertThat(listed(DAILY)).contains(task);
        assertThat(listed(WAITING)).doesNotContain(task);
        assertThat(waits("aosta", task).get("running").isNull()).isTrue();
        assertThat(waits("aosta", task).get("waits").get(0).get("endedOn").asText())
                .isEqualTo("2026-12-01");
        assertThat(waits("aosta", task).get("waits").get(0).get("days").asInt()).isEqualTo(10);
    }

    @Test
    void aReminderOfTheModelHidesNothing() {
        String task = identification();
        assertThat(task(task).getFollowUpDate()).isAfter(Date.from(clock.instant()));
        assertThat(listed(DAILY)).contains(task);
        assertThat(listed(WAITING)).doesNotContain(task);
    }

    @Test
    void whatSomebodyTookOnLeavesTheirListTooAndTheListOfWhatIsOverdueKeepsIt() {
        String task = identification();
        tasks.setAssignee(task, "aosta");
        assertThat(listed("Presi in carico da me")).contains(task);
        assertThat(laysAside("aosta", task, "COURT", day(12, 31)).status()).isEqualTo(201);
        assertThat(listed("Presi in carico da me")).doesNotContain(task);
        assertThat(listed(WAITING)).contains(task);
        itIs(12, 10);
        assertThat(listed("Scaduti")).contains(task);
    }

    @Test
    void theLegalDueDateStaysWhereItIsThoughOneWaitsPastIt() {
        String task = identification();
        Date due = task(task).getDueDate();
        Answer laid = laysAside("aosta", task, "QUESTURA", day(12, 24));
        assertThat(laid.body().get("dueOn").asText()).isEqualTo("2026-12-01");
        assertThat(task(task).getDueDate()).isEqualTo(due);
        assertThat(takesUp("aosta", task).body().get("dueOn").asText()).isEqualTo("2026-12-01");
        assertThat(task(task).getDueDate()).isEqualTo(due);
    }

    @Test
    void itIsTakenUpBeforeItsDayAndLaidAsideAgainWithItsReminderStillToCome() {
        String task = identification();
        Date reminder = task(task).getFollowUpDate();
        laysAside("aosta", task, "EMBASSY", day(12, 20));
        itIs(11, 24);
        assertThat(takesUp("aosta", task).body().get("running").isNull()).isTrue();
        assertThat(listed(DAILY)).contains(task);
        assertThat(task(task).getFollowUpDate()).isEqualTo(reminder);
        assertThat(takesUp("aosta", task).status()).isEqualTo(409);
        laysAside("aosta", task, "OURSELVES", day(11, 25));
        itIs(11, 25);
        laysAside("aosta", task, "COURT", day(11, 30));
        JsonNode all = waits("aosta", task).get("waits");
        assertThat(all.findValuesAsText("endedOn")).containsExactly("2026-11-24", "2026-11-25", "null");
        assertThat(all.findValuesAsText("days")).containsExactly("3", "1", "0");
        assertThat(all.get(0).get("resumedBy").asText()).isEqualTo("aosta");
    }

    @Test
    void onTheDayTheDiarySaysThatItIsBackAndTheModelsReminderStillComes() {
        String task = identification();
        Date reminder = task(task).getFollowUpDate();
        laysAside("aosta", task, "EMBASSY", day(11, 23));
        itIs(11, 23);
        sweep.run();
        assertThat(diary(task)).contains("Attesa finita: Registrare l'identificazione.");
        assertThat(task(task).getFollowUpDate()).isEqualTo(reminder);
        assertThat(listed(DAILY)).contains(task);
        sweep.run();
        assertThat(diary(task)).containsOnlyOnce("Attesa finita: Registrare l'identificazione.");
    }

    @Test
    void oneWaitRunsAtATime() {
        String task = guardianRequest();
        assertThat(laysAside("aosta", task, "COURT", day(12, 1)).status()).isEqualTo(201);
        Answer again = laysAside("aosta", task, "GUARDIAN", day(12, 5));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("già in attesa fino al 1/12/2026");
        assertThat(waits("aosta", task).get("waits")).hasSize(1);
        assertThat(task(task).getFollowUpDate()).isInSameDayAs("2026-12-01");
    }

    @Test
    void ofFourWhoLayItAsideAtOnceOneIsTheFirst() throws Exception {
        String task = guardianRequest();
        CyclicBarrier start = new CyclicBarrier(4);
        List<Callable<Answer>> wanted = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int day = i + 1;
            wanted.add(() -> {
                start.await();
                return laysAside("aosta", task, "COURT", day(12, day));
            });
        }
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> one : people.invokeAll(wanted)) {
            answers.add(one.get());
        }
        people.shutdownNow();
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201);
        assertThat(answers)
                .filteredOn(one -> one.status() != 201)
                .allSatisfy(one -> assertThat(one.status()).as(one.text()).isEqualTo(409));
        assertThat(waits("aosta", task).get("waits")).hasSize(1);
    }

    @Test
    void onlyItsOfficeLaysItAsideAndWhoSupervisesTheTerritoryReads() {
        String task = identification();
        laysAside("aosta", task, "EMBASSY", day(12, 1), "Chiamato il console Rossi");
        assertThat(laysAside("aostaschool", task, "COURT", day(12, 1)).status()).isEqualTo(403);
        assertThat(takesUp("aostaschool", task).status()).isEqualTo(403);
        assertThat(as("aostaschool").get("/api/tasks/" + task + "/waits").status())
                .isEqualTo(403);
        assertThat(laysAside("aostahead", task, "COURT", day(12, 1)).status()).isEqualTo(403);
        assertThat(takesUp("aostahead", task).status()).isEqualTo(403);
        JsonNode read = waits("aostahead", task);
        assertThat(read.get("mayLayAside").asBoolean()).isFalse();
        assertThat(read.get("running").get("authority").get("label").asText()).isEqualTo("Ambasciata o consolato");
        assertThat(read.get("running").get("words").isNull()).isTrue();
        assertThat(waits("aosta", task).get("running").get("words").asText()).contains("console");
    }

    @Test
    void inAnotherTerritoryThereIsNoSuchTask() {
        String task = identification();
        for (String person : List.of("legal", "supervision", "torino")) {
            Answer read = as(person).get("/api/tasks/" + task + "/waits");
            assertThat(read.status()).isEqualTo(404);
            assertThat(read.text())
                    .isEqualTo(as(person).get("/api/tasks/no-such-task/waits").text());
        }
        assertThat(laysAside("legal", task, "COURT", day(12, 1)).status()).isEqualTo(404);
        assertThat(takesUp("legal", task).status()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidOfItsFieldAndNothingHappened() {
        String task = guardianRequest();
        Answer answer = laysAside("aosta", task, "NASA", day(12, 1));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("field").asText()).isEqualTo("authority");
        assertThat(laysAside("aosta", task, "COURT", day(11, 21))
                        .body()
                        .get("field")
                        .asText())
                .isEqualTo("until");
        assertThat(listed(DAILY)).contains(task);
        assertThat(waits("aosta", task).get("waits")).isEmpty();
    }

    @Test
    void theDiarySaysWhoAndUntilWhenAndTheWordsStandInOurTableAlone() {
        String task = guardianRequest();
        laysAside("aosta", task, "COURT", day(12, 1), "Zanzibar");
        takesUp("aosta", task);
        assertThat(diary(task))
                .contains(
                        "Compito in attesa fino al 1/12/2026: Chiedere al tribunale la nomina del tutore. Si aspetta: Tribunale per i minorenni (Manca una risposta già chiesta).",
                        "Compito ripreso prima del giorno: Chiedere al tribunale la nomina del tutore.");
        assertThat(String.join(" ", diary(task))).doesNotContain("Zanzibar");
        assertThat(jdbc.sql("select count(*) from audit_line where words like '%Zanzibar%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aFinishedTaskIsNotLaidAside() {
        String task = guardianRequest();
        completesTheRequest(task);
        assertThat(laysAside("aosta", task, "COURT", day(12, 1)).status()).isEqualTo(409);
    }

    private void completesTheRequest(String task) {
        tasks.complete(
                task,
                Map.of(
                        "requestedOn",
                        walk.today().toString(),
                        "requestProof",
                        "prot. 8/2026",
                        "provisionalRepresentation",
                        "FACILITY_HEAD"));
    }

    private List<String> diary(String task) {
        return jdbc.sql("select what from audit_line where case_number = ?")
                .param(number(task))
                .query(String.class)
                .list();
    }
}
