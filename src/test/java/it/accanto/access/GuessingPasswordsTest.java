package it.accanto.access;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.RunningAccanto;
import it.accanto.TestClock;
import it.accanto.WebappClientOf;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody guesses a case worker's password: by HTTP Basic, by the form, or logged in as somebody else. */
@RunningAccanto
class GuessingPasswordsTest {

    private static final String WHO = "guessed";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private TestClock clock;

    @Autowired
    private People people;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aCaseWorker() {
        walk.begin();
        people.add(WHO, "Persona", "Di Prova", WHO, List.of(Office.CASEWORK), List.of("mi"));
    }

    @AfterEach
    void forgetThem() {
        identity.deleteUser(WHO);
    }

    private int byBasic(String password) {
        return new HttpClientOf(port, WHO, password).get("/engine-rest/engine").status();
    }

    private HttpClientOf.Answer formAnswer(String person, String password) {
        return new WebappClientOf(port).logsIn(person, password, "tasklist");
    }

    private int byForm(String password) {
        return formAnswer(WHO, password).status();
    }

    @Test
    void afterAWrongPasswordTheRightOneHasToWaitBothWays() {
        assertThat(byBasic(WHO)).isEqualTo(200);
        assertThat(byBasic("wrong")).isEqualTo(401);
        assertThat(byBasic(WHO)).isEqualTo(401);
        assertThat(byForm(WHO)).isEqualTo(401);
        clock.pass(Duration.ofSeconds(2));
        assertThat(byForm(WHO)).isEqualTo(200);
        assertThat(byBasic(WHO)).isEqualTo(200);

        assertThat(byForm("wrong")).isEqualTo(401);
        assertThat(byForm(WHO)).isEqualTo(401);
        assertThat(byBasic(WHO)).isEqualTo(401);
        clock.pass(Duration.ofSeconds(2));
        assertThat(byBasic(WHO)).isEqualTo(200);
    }

    @Test
    void guessesSentAtOnceAreLookedAtOneByOne() {
        List<CompletableFuture<Integer>> guesses = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> byBasic("wrong" + i)))
                .toList();
        assertThat(guesses).allMatch(guess -> guess.join() == 401);
        assertThat(byBasic(WHO)).as("the first of them was counted").isEqualTo(401);
        clock.pass(Duration.ofSeconds(2));
        assertThat(byBasic(WHO)).isEqualTo(200);
    }

    @Test
    void eachWrongAttemptDoublesTheWaitAndNoneIsLongerThanAMinute() {
        for (int i = 0; i < 12; i++) {
            assertThat(byBasic("wrong")).isEqualTo(401);
            clock.pass(Duration.ofSeconds(61));
        }
        assertThat(byBasic(WHO)).as("nobody is shut out for good").isEqualTo(200);
    }

    @Test
    void theWaitStandsInTheDatabaseAndSoOutlivesARestart() {
        for (int i = 0; i < 4; i++) {
            byBasic("wrong");
            clock.pass(Duration.ofSeconds(9));
        }
        byBasic("wrong");
        assertThat(jdbc.sql("select attempts_ from act_id_user where id_ = ?")
                        .param(WHO)
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        clock.pass(Duration.ofSeconds(10));
        assertThat(byBasic(WHO)).isEqualTo(401);
        clock.pass(Duration.ofSeconds(7));
        assertThat(byBasic(WHO)).isEqualTo(200);
    }

    @Test
    void theAnswerDoesNotTellWhoExistsOrWhoHasToWait() {
        HttpResponse<String> unknown = answer("nobodyhere");
        HttpResponse<String> wrong = answer(WHO);
        HttpResponse<String> waiting = answer(WHO);
        assertThat(List.of(wrong, waiting)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo(unknown.body()).contains("aspettate un minuto");
            assertThat(answer.headers().map().keySet())
                    .isEqualTo(unknown.headers().map().keySet());
        });
        assertThat(formAnswer("nobodyhere", "wrong").text())
                .isEqualTo(formAnswer(WHO, "wrong").text());
    }

    private HttpResponse<String> answer(String person) {
        return Asking.get(port, "/engine-rest/engine", "Authorization", Asking.basic(person, "wrong"));
    }

    @Test
    void whoeverIsLoggedInGuessesNoFasterThroughTheEngine() {
        HttpClientOf colleague = new HttpClientOf(port, "admin", RunningAccanto.ADMIN_PASSWORD);
        colleague.post("/engine-rest/identity/verify", Map.of("username", WHO, "password", "wrong"));
        assertThat(colleague
                        .post("/engine-rest/identity/verify", Map.of("username", WHO, "password", WHO))
                        .text())
                .doesNotContain("true");
    }

    @Test
    void passwordsAreKeptAsSlowHashesAndAChangedOneCountsAtOnce() {
        String kept = jdbc.sql("select pwd_ from act_id_user where id_ = ?")
                .param(WHO)
                .query(String.class)
                .single();
        assertThat(kept).startsWith("{PBKDF2-SHA512-100000}").doesNotContain(WHO);
        assertThat(byBasic(WHO)).isEqualTo(200);
        var person = identity.createUserQuery().userId(WHO).singleResult();
        person.setPassword("Una-passphrase-1");
        identity.saveUser(person);
        assertThat(byBasic("Una-passphrase-1")).isEqualTo(200);
        assertThat(byBasic(WHO)).isEqualTo(401);
    }

    @Test
    void aPasswordThatIsEasyToGuessCannotBeChosen() {
        HttpClientOf admin = new HttpClientOf(port, "admin", RunningAccanto.ADMIN_PASSWORD);
        for (String weak : List.of(
                "short-A1", "nouppercase-1", "NOLOWERCASE-1", "Nodigit-here", "Nospecial1234", "Guessed-12345")) {
            assertThat(admin.put(
                                    "/engine-rest/user/" + WHO + "/credentials",
                                    Map.of(
                                            "password",
                                            weak,
                                            "authenticatedUserPassword",
                                            RunningAccanto.ADMIN_PASSWORD))
                            .status())
                    .as(weak)
                    .isEqualTo(400);
        }
        assertThat(byBasic(WHO)).isEqualTo(200);
    }
}
