package it.accanto.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long policy staff wait with 25,000 open cases. Not part of a build: what it measures stands in {@code src/docs/cost.md}. */
abstract class EffectAtFullSize {

    /** The setting without which it is left out; JUnit does not hand the condition on to a class that extends this one. */
    static final String ASKED_FOR = "accanto.measured";

    private static final int CASES = 25_000;
    private static final int TIMES = 3;
    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private RuleVersions versions;

    private ManyCases cases;

    @BeforeEach
    void begin() {
        walk.begin();
        cases = new ManyCases(sql);
    }

    @AfterEach
    void takeOut() {
        cases.takeOut();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "doti|dote-qualificazione|<text>24</text>|<text>25</text>",
                "plan-services|plan-services|<text>\"MENTOR\"</text>|<text>\"PEER_SPORT_VOLUNTEERING\"</text>",
                "vulnerability-referrals|vulnerability-referrals|<text>\"NPIA_PSYCHOLOGIST\"</text>|<text>\"CONSULTORIO\"</text>",
                "age-out-urgency|age-out-urgency|<text>\"PREPARE\"</text>|<text>\"PLAN\"</text>"
            })
    void everyOpenCaseAndAYearOfDecisions(String file, String decision, String before, String after)
            throws IOException {
        Random random = new Random(18);
        List<Map<String, Object>> situations =
                new Situations(DecisionContract.of(decision)).some(2 * CASES).toList();
        KeptRows kept = new KeptRows(sql);
        cases.open(CASES, LocalDate.of(2008, 6, 1))
                .forEach(number -> kept.add(
                        number,
                        decision,
                        situations.get(random.nextInt(situations.size())),
                        walk.today().minusDays(random.nextInt(700)).atTime(9, 0).atOffset(ZoneOffset.UTC),
                        number));
        kept.write();
        sql.execute("analyze");
        HttpClientOf policy = new HttpClientOf(port, "policy", "policy");
        String dmn = versions.on(file, walk.today()).dmn().replace(before, after);
        for (int time = 1; time <= TIMES; time++) {
            long draft = policy.call("POST", "/api/rules/%s/drafts".formatted(file), "application/xml", dmn)
                    .body()
                    .get("id")
                    .asLong();
            long begun = System.nanoTime();
            long worked = MACHINE.getProcessCpuTime();
            HttpClientOf.Answer answer = done(policy, "/api/rules/%s/drafts/%d/effect?wait=30".formatted(file, draft));
            long took = (System.nanoTime() - begun) / 1_000_000;
            long cores = (MACHINE.getProcessCpuTime() - worked) / 1_000_000;
            assertThat(answer.body().get("state").asText()).as(answer.text()).isEqualTo("DONE");
            tell(
                    "%s %s, run %d: %d ms, %d ms of processor, for %s evaluations of %d situations, %s changed of open cases, %d kB told%n"
                            .formatted(
                                    getClass().getSimpleName(),
                                    file,
                                    time,
                                    took,
                                    cores,
                                    answer.body().get("total"),
                                    situations.size(),
                                    answer.body().get("result").get("open").get("changed"),
                                    answer.text().length() / 1_024));
        }
    }

    private static HttpClientOf.Answer done(HttpClientOf policy, String path) {
        HttpClientOf.Answer answer = policy.get(path);
        for (int i = 0; i < 4 && answer.body().get("state").asText().equals("RUNNING"); i++) {
            answer = policy.get(path);
        }
        return answer;
    }

    private static void tell(String line) throws IOException {
        Files.writeString(
                Path.of("target", "EffectAtFullSize.txt"), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
