package it.accanto.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.AReport;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.RunningAccanto;
import it.accanto.TestClock;
import it.accanto.access.Office;
import it.accanto.access.People;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A minor was reported in Milano a moment ago: the social service has its first tasks, nobody else has one yet. */
@SuppressWarnings("NullAway.Init")
abstract class ReportedCase {

    static final List<String> PARTS = List.of("", "/audit", "/decisions", "/deadlines");
    static final String WHY = "Sostituisco una collega assente";

    /** What was typed into the report: it identifies the minor, or may. */
    static final List<String> TYPED = List.of("Kalilou", "D'Inventato", "Questura di prova");

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    String number;

    @BeforeEach
    void aMinorIsReported() {
        walk.begin();
        number = report();
    }

    String report() {
        return AReport.of("MI")
                .with("givenName", "Kalilou")
                .with("familyName", "D'Inventato")
                .with("reportedBy", "Questura di prova")
                .sentBy(as("casework"));
    }

    HttpClientOf as(String person) {
        return new HttpClientOf(port, person, person.equals("admin") ? RunningAccanto.ADMIN_PASSWORD : person);
    }

    /** Somebody more, in offices of Milano. */
    void somebody(String id, Office... offices) {
        people.add(id, "Persona", "Di Prova", id, List.of(offices), List.of("mi"));
    }

    JsonNode seenBy(String person) {
        HttpClientOf.Answer answer = as(person).get("/api/cases/" + number);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    HttpClientOf.Answer open(String person, String part) {
        return as(person).get("/api/cases/" + number + part);
    }

    HttpClientOf.Answer says(String person, String why) {
        return as(person).post("/api/cases/" + number + "/reasons", Map.of("reason", why));
    }

    HttpClientOf.Answer corrects(String person) {
        return as(person)
                .post(
                        "/api/cases/" + number + "/birth-dates",
                        Map.of("birthDate", "2010-04-01", "certainty", "DECLARED", "source", "Lo zio Boubacar"));
    }

    /** The read log of the case as the privacy officer reads it, newest first. */
    List<JsonNode> log() {
        return log("case=" + number);
    }

    List<JsonNode> log(String selection) {
        HttpClientOf.Answer answer = as("privacy").get("/api/read-log?" + selection);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.body().get("lines").spliterator(), false)
                .toList();
    }

    /** The same in words: who, what, what was shown. */
    List<String> told() {
        return log().stream()
                .map(line -> "%s %s %s"
                        .formatted(
                                line.get("person").asText(),
                                line.get("part").asText(),
                                line.get("shown").asText()))
                .toList();
    }
}
