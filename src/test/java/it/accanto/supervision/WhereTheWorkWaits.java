package it.accanto.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.TestClock;
import it.accanto.access.Office;
import it.accanto.access.People;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A supervisor of Palermo asks where the work waits: every number equals a recount by plain SQL over a thousand drawn cases. */
abstract class WhereTheWorkWaits {

    private static final String PATH = "/api/supervision/bottlenecks";

    /** Half a decimal, and the hour that a span over the change of the clocks has more or less in the database's eyes. */
    private static final Offset<Double> ROUNDING = Offset.offset(0.051 + 1 / 24d);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private People people;

    @Autowired
    private IdentityService identity;

    private DrawnWork drawn;
    private HttpClientOf palermo;

    @BeforeEach
    void aThousandCases() {
        walk.begin();
        if (identity.createUserQuery().userId("palermo").count() == 0) {
            people.add("palermo", "Persona", "Di Prova", "palermo", List.of(Office.SUPERVISION), List.of("pa"));
        }
        palermo = new HttpClientOf(port, "palermo", "palermo");
        drawn = new DrawnWork(jdbc, "pa");
        drawn.forget();
        drawn.draw(1_000, 5, clock.instant());
    }

    @AfterEach
    void gone() {
        drawn.forget();
    }

    private JsonNode rows() {
        Answer answer = palermo.get(PATH);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().get("rows");
    }

    private Map<String, Object> recount(String sql, Object... given) {
        return jdbc.queryForMap(sql, given);
    }

    @Test
    void theOpenWorkOfEachStepIsWhatTheTablesHold() {
        Timestamp now = Timestamp.from(clock.instant());
        JsonNode rows = rows();
        assertThat(rows).hasSize(3);
        for (JsonNode row : rows) {
            Map<String, Object> counted = recount(
                    """
                    select count(*) as open_now, sum(case when DUE_DATE_ < ? then 1 else 0 end) as late, sum(case when ASSIGNEE_ is null then 1 else 0 end) as free,
                      percentile_cont(0.5) within group (order by CREATE_TIME_ desc) as half,
                      percentile_cont(0.9) within group (order by CREATE_TIME_ desc) as tail
                    from (select * from ACT_RU_TASK where TENANT_ID_ = 'pa' and TASK_DEF_KEY_ = ?) t"""
                            .replace("CREATE_TIME_ desc", age()),
                    now,
                    row.get("step").asText());
            assertThat(row.get("open").asLong())
                    .isEqualTo(((Number) counted.get("open_now")).longValue())
                    .isPositive();
            assertThat(row.get("overdue").asLong())
                    .isEqualTo(((Number) counted.get("late")).longValue())
                    .isPositive();
            assertThat(row.get("unclaimed").asLong()).isEqualTo(((Number) counted.get("free")).longValue());
            assertThat(row.get("p50Days").asDouble()).isCloseTo(((Number) counted.get("half")).doubleValue(), ROUNDING);
            assertThat(row.get("p90Days").asDouble()).isCloseTo(((Number) counted.get("tail")).doubleValue(), ROUNDING);
        }
    }

    /** Days since a task began, in SQL. */
    private String age() {
        return daysBetween("CREATE_TIME_", "cast('" + Timestamp.from(clock.instant()) + "' as timestamp)");
    }

    private static String daysBetween(String from, String until) {
        return "extract(epoch from (%s - %s)) / 86400.0".formatted(until, from);
    }

    @Test
    void whatWasDoneInNinetyDaysAndInEachWeekIsWhatTheTablesHold() {
        Timestamp ninety = Timestamp.from(clock.instant().minus(Duration.ofDays(90)));
        for (JsonNode row : rows()) {
            Map<String, Object> counted = recount(
                    "select count(*) as done, percentile_cont(0.5) within group (order by took) as half, percentile_cont(0.9) within group (order by took) as tail from (select "
                            + daysBetween("START_TIME_", "END_TIME_")
                            + " as took from ACT_HI_TASKINST where TENANT_ID_ = 'pa' and TASK_DEF_KEY_ = ? and DELETE_REASON_ = 'completed' and END_TIME_ >= ?) d",
                    row.get("step").asText(),
                    ninety);
            assertThat(row.get("done90").asLong())
                    .isEqualTo(((Number) counted.get("done")).longValue())
                    .isPositive();
            assertThat(row.get("done90P50Days").asDouble())
                    .isCloseTo(((Number) counted.get("half")).doubleValue(), ROUNDING);
            assertThat(row.get("done90P90Days").asDouble())
                    .isCloseTo(((Number) counted.get("tail")).doubleValue(), ROUNDING);
            row.get("weeks")
                    .forEach(week -> assertThatAWeekIsRight(row.get("step").asText(), week));
        }
    }

    private void assertThatAWeekIsRight(String step, JsonNode week) {
        String monday = week.get("monday").asText();
        String all =
                "(select START_TIME_ as begun, END_TIME_ as ended, DELETE_REASON_ as how from ACT_HI_TASKINST where TENANT_ID_ = 'pa' and TASK_DEF_KEY_ = '%1$s'"
                                .formatted(step)
                        + " union all select CREATE_TIME_, null, null from ACT_RU_TASK where TENANT_ID_ = 'pa' and TASK_DEF_KEY_ = '%s') w"
                                .formatted(step);
        String begin = "timestamp '" + monday + " 00:00:00'";
        String end = "least(timestamp '%s 00:00:00' + interval '7' day, timestamp '%s')"
                .formatted(monday, Timestamp.from(clock.instant()));
        Map<String, Object> counted = recount(
                """
                select coalesce(sum(case when begun >= %1$s and begun < %2$s then 1 else 0 end), 0) as arrived,
                  coalesce(sum(case when ended >= %1$s and ended < %2$s and how = 'completed' then 1 else 0 end), 0) as done,
                  coalesce(sum(case when ended >= %1$s and ended < %2$s and how <> 'completed' then 1 else 0 end), 0) as gone,
                  coalesce(sum(case when begun < %2$s and (ended is null or ended >= %2$s) then 1 else 0 end), 0) as open_then
                from %3$s"""
                        .formatted(begin, end, all));
        assertThat(week.get("arrived").asLong()).as(monday).isEqualTo(((Number) counted.get("arrived")).longValue());
        assertThat(week.get("done").asLong()).as(monday).isEqualTo(((Number) counted.get("done")).longValue());
        assertThat(week.get("left").asLong()).as(monday).isEqualTo(((Number) counted.get("gone")).longValue());
        assertThat(week.get("open").asLong()).as(monday).isEqualTo(((Number) counted.get("open_then")).longValue());
    }

    @Test
    void theCasesBehindAFigureAreAsManyAsItSays() {
        JsonNode row = rows().get(0);
        String query = "?process=%s&step=%s"
                .formatted(row.get("process").asText(), row.get("step").asText());
        JsonNode cases = palermo.get(PATH + "/cases" + query).body();
        assertThat(cases.get("total").asInt()).isEqualTo(row.get("open").asInt());
        assertThat(cases.get("rows")).hasSize(BottlenecksApi.PAGE);
        assertThat(StreamSupport.stream(cases.get("rows").spliterator(), false)
                        .map(one -> one.get("since").asText()))
                .isSorted();
        JsonNode late = palermo.get(PATH + "/cases" + query + "&overdue=true").body();
        assertThat(late.get("total").asInt()).isEqualTo(row.get("overdue").asInt());
    }

    @Test
    void anotherTerritoryIsRefusedAndACaseWorkerToo() {
        Answer refused = palermo.get(PATH + "?territory=mi");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().get("message").asText()).contains("PA");
        assertThat(new HttpClientOf(port, "supervision", "supervision")
                        .get(PATH)
                        .text())
                .doesNotContain("\"pa\"");
        assertThat(new HttpClientOf(port, "casework", "casework").get(PATH).status())
                .isEqualTo(403);
        assertThat(new HttpClientOf(port, null, null).get(PATH).status()).isEqualTo(401);
        assertThat(palermo.get(PATH + "/cases?page=-1").status()).isEqualTo(400);
    }
}
