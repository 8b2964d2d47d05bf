package it.accanto.supervision.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.RoundTrips;
import it.accanto.TestClock;
import it.accanto.access.Office;
import it.accanto.access.People;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Drawn work of Imperia, and the two supervisors who set alerts over it. */
@SuppressWarnings("NullAway.Init")
abstract class SupervisorsOfImperia {

    static final String PATH = "/api/supervision/alerts";
    static final String RULES = PATH + "/rules";
    static final String INTERVIEW = "intake.holdInterview";

    /** Half a decimal, and the hour that a span over the change of the clocks has more or less in the database's eyes. */
    static final Offset<Double> ROUNDING = Offset.offset(0.051 + 1 / 24d);

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    @Autowired
    CaseWalk walk;

    @Autowired
    People people;

    @Autowired
    Watching watching;

    @Autowired
    RoundTrips trips;

    WorkOfImperia work;
    HttpClientOf imperia;
    HttpClientOf sanremo;
    List<String> minors;

    @BeforeEach
    void theWork() {
        walk.begin();
        for (String person : List.of("imperia", "sanremo")) {
            people.add(person, "Persona", "Di Prova", person, List.of(Office.SUPERVISION), List.of("im"));
        }
        imperia = new HttpClientOf(port, "imperia", "imperia");
        sanremo = new HttpClientOf(port, "sanremo", "sanremo");
        work = new WorkOfImperia(sql);
        work.begin(clock.instant());
        minors = work.minors(walk.today());
    }

    @AfterEach
    void gone() {
        work.gone();
    }

    static Map<String, Object> rule(
            @Nullable String step, @Nullable String office, @Nullable Object p90, @Nullable Object eighteen) {
        Map<String, Object> body = new HashMap<>();
        body.put("territory", "IM");
        body.put("step", step);
        body.put("office", office);
        body.put("p90Days", p90);
        body.put("daysTo18", eighteen);
        return body;
    }

    JsonNode set(Map<String, Object> rule) {
        Answer answer = imperia.post(RULES, rule);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body();
    }

    JsonNode open() {
        Answer answer = imperia.get(PATH);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    static Stream<JsonNode> each(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    JsonNode first() {
        return open().get("rows").get(0);
    }

    List<JsonNode> closed() {
        return each(imperia.get(PATH + "/closed").body()).toList();
    }

    <T> List<T> together(List<Callable<T>> acts) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(acts.size());
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> done : hands.invokeAll(acts)) {
                answers.add(done.get());
            }
            return answers;
        } finally {
            hands.shutdown();
        }
    }

    <T> List<T> together(int many, Callable<T> act) throws Exception {
        return together(Stream.generate(() -> act).limit(many).toList());
    }
}
