package it.accanto.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.TestClock;
import it.accanto.casefile.CaseNumber;
import it.accanto.pathway.Moments;
import it.accanto.pathway.ReservedTables;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every number that policy staff see of a draft's effect agrees with a plain recount over the database; told on both databases. */
abstract class EffectOfADraft {

    private static final LocalDate FROM = LocalDate.of(2027, 1, 1);
    private static final int MONTHS = 9;
    private static final int CASES = 24;
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private RuleVersions versions;

    @Autowired
    private TestClock clock;

    private KeptRows kept;
    private final Random random = new Random(18);
    private final List<String> opened = new ArrayList<>();

    @BeforeEach
    void begin() {
        walk.begin();
        kept = new KeptRows(sql);
    }

    @AfterEach
    void takeOut() {
        kept.takeOut();
        opened.forEach(number -> KeptRows.close(sql, number, walk.today()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "doti|dote-qualificazione dote-occupazione dote-notice|<text>24</text>|<text>25</text>",
                "age-out-urgency|age-out-urgency|[91..180]~[61..90]|[81..180]~[61..80]",
                "msna-status|msna-status|<text>\"MSNA_PROVISIONAL\"</text>|<text>\"MANUAL_REVIEW\"</text>",
                "vulnerability-referrals|vulnerability-referrals|<text>\"NPIA_PSYCHOLOGIST\"</text>|<text>\"CONSULTORIO\"</text>",
                "plan-intensity|plan-intensity|<text>\"STANDARD_PLUS\"</text>|<text>\"STANDARD\"</text>"
            })
    void agreesWithAPlainRecount(String file, String keys, String before, String after) {
        Set<String> decisions = Set.of(keys.split(" "));
        decisions.forEach(this::lives);
        kept.write();
        String inForce = versions.on(file, FROM).dmn();
        String dmn = changed(inForce, before.split("~"), after.split("~"));
        Recount recount = new Recount(sql, decisions, inForce, dmn);

        JsonNode effect = effect(file, draft(file, dmn), "from=" + FROM + "&months=" + MONTHS);
        JsonNode open = effect.get("open");
        assertThat(open.get("cases").asInt()).isEqualTo(recount.openCases());
        assertThat(open.get("asked").asInt()).isEqualTo(recount.asked(decisions));
        assertThat(open.get("neverAsked").asInt()).isEqualTo(recount.openCases() - recount.asked(decisions));
        open.get("decisions").forEach(one -> {
            int asked = recount.asked(Set.of(one.get("decision").asText()));
            assertThat(one.get("asked").asInt()).isEqualTo(asked);
            assertThat(one.get("neverAsked").asInt()).isEqualTo(recount.openCases() - asked);
        });
        Recount.Counts openByHand = recount.open(FROM);
        agrees(open, openByHand, file);
        if (ReservedTables.reserved(file)) {
            assertThat(open.get("list")).hasSameSizeAs(openByHand.numbers).allMatch(one -> one.get("number")
                    .isNull());
        } else {
            assertThat(values(open.get("list"), "number"))
                    .containsExactlyInAnyOrderElementsOf(openByHand.numbers)
                    .isSorted();
        }
        JsonNode taken = effect.get("taken");
        LocalDate since = walk.today().minusMonths(MONTHS);
        assertThat(taken.get("since").asText()).isEqualTo(since.toString());
        agrees(
                taken,
                recount.taken(
                        since.atStartOfDay().atZone(Moments.ITALY).toOffsetDateTime(),
                        clock.instant().atOffset(ZoneOffset.UTC)),
                file);
    }

    private static void agrees(JsonNode told, Recount.Counts byHand, String file) {
        assertThat(byHand.changed).as("the draft changes something").isPositive();
        assertThat(told.get("evaluations").asInt()).isEqualTo(byHand.evaluations);
        assertThat(told.get("changed").asInt()).isEqualTo(byHand.changed);
        Map<String, Integer> outcomes = new TreeMap<>();
        told.get("outcomes")
                .forEach(one -> outcomes.put(
                        "%s: %s -> %s"
                                .formatted(
                                        one.get("decision").asText(),
                                        sorted(one.get("before")),
                                        sorted(one.get("after"))),
                        one.get("count").asInt()));
        assertThat(outcomes).isEqualTo(byHand.outcomes);
        Map<String, Integer> territories = new TreeMap<>();
        told.get("byTerritory")
                .forEach(one -> territories.put(
                        one.get("territory").asText(), one.get("count").asInt()));
        assertThat(territories).isEqualTo(byHand.territories);
        assertThat(told.get("byOffice")).hasSize(1);
        assertThat(told.get("byOffice").get(0).get("count").asInt()).isEqualTo(byHand.changed);
        if (file.equals("doti")) {
            assertThat(told.get("money").get("before").asLong()).isEqualTo(byHand.moneyBefore);
            assertThat(told.get("money").get("after").asLong()).isEqualTo(byHand.moneyAfter);
            assertThat(told.get("money").get("difference").asLong())
                    .isEqualTo(byHand.moneyAfter - byHand.moneyBefore)
                    .isPositive();
        } else {
            assertThat(told.get("money").isNull()).isTrue();
        }
    }

    private static Object sorted(JsonNode outcome) {
        return JSON.convertValue(outcome, TreeMap.class);
    }

    /** Cases of every kind: asked once, asked again, asked for several things at once, corrected, closed, never asked. */
    private void lives(String decision) {
        DecisionContract contract = DecisionContract.of(decision);
        List<Map<String, Object>> situations = Stream.concat(new Situations(contract).some(300), grownUp(contract))
                .toList();
        for (int i = 0; i < CASES; i++) {
            CaseNumber number = walk.takenInCharge(LocalDate.of(2008, 1, 20).plusDays(random.nextInt(1_200)));
            opened.add(number.value());
            if (i % 6 == 0) {
                continue;
            }
            for (int asking = random.nextInt(3); asking >= 0; asking--) {
                String together = i % 5 == 0 ? null : "asking-%s-%d".formatted(number.value(), asking);
                for (int thing = i % 4; thing >= 0; thing--) {
                    kept.add(number.value(), decision, one(situations), someDay(), together);
                }
            }
            if (i % 7 == 1) {
                sql.update(
                        "update case_file set birth_date = ? where number = ?",
                        LocalDate.of(2009, 3, 25).minusDays(i % 3),
                        number.value());
            }
            if (i % 8 == 2) {
                KeptRows.close(sql, number.value(), walk.today());
            }
            if (i == 5 && contract.inputs().containsKey("citizenship")) {
                Map<String, Object> odd = new HashMap<>(one(situations));
                odd.put("citizenship", Recount.UNKNOWN);
                kept.add(number.value(), decision, odd, someDay(), "odd");
            }
        }
    }

    /** Who would have a dote but for being 24. */
    private static Stream<Map<String, Object>> grownUp(DecisionContract contract) {
        return WorkedCase.all().stream()
                .filter(known -> known.decision().equals(contract.decision()))
                .filter(known -> known.input().containsKey("ageAtReferenceDate"))
                .filter(known -> known.expected().toString().contains("=ELIGIBLE"))
                .flatMap(known -> {
                    Map<String, Object> input = new HashMap<>(known.input());
                    input.put("ageAtReferenceDate", 24);
                    input.put("noticeId", "DEFAULT");
                    return Collections.nCopies(20, input).stream();
                });
    }

    private Map<String, Object> one(List<Map<String, Object>> situations) {
        return situations.get(random.nextInt(situations.size()));
    }

    private OffsetDateTime someDay() {
        return walk.today().minusDays(1 + random.nextInt(500)).atTime(10, 0).atOffset(ZoneOffset.UTC);
    }

    private static String changed(String dmn, String[] before, String[] after) {
        String changed = dmn;
        for (int i = 0; i < before.length; i++) {
            assertThat(changed).contains(before[i]);
            changed = changed.replace(before[i], after[i]);
        }
        return changed;
    }

    @Test
    void whatTellsASignOfVulnerabilityIsKeptBackCaseByCase() {
        List.of("vulnerability-referrals", "intake-urgency", "age-out-urgency").forEach(this::lives);
        kept.write();
        JsonNode telling = changedCases("vulnerability-referrals", "NPIA_PSYCHOLOGIST", "CONSULTORIO");
        telling.forEach(one -> {
            assertThat(one.get("reserved").asBoolean()).isTrue();
            assertThat(one.get("before").isNull()).isTrue();
            assertThat(one.get("after").isNull()).isTrue();
            assertThat(one.get("rowsBefore")).isEmpty();
            assertThat(one.get("rowsAfter")).isEmpty();
        });
        JsonNode guarded = changedCases("intake-urgency", "NOT_APPLICABLE", "WITHIN_72H");
        guarded.forEach(one -> {
            assertThat(one.get("reserved").asBoolean()).isTrue();
            assertThat(one.get("before").get("urgency").asText()).isEqualTo("NOT_APPLICABLE");
            assertThat(one.get("rowsBefore")).isEmpty();
        });
        JsonNode plain = changedCases("age-out-urgency", "EXPIRED", "GRACE");
        plain.forEach(one -> {
            assertThat(one.get("reserved").asBoolean()).isFalse();
            assertThat(one.get("rowsBefore").get(0).get("id").asText()).isEqualTo("age-out-urgency-09");
            assertThat(one.get("rowsBefore").get(0).get("source").asText()).isNotEmpty();
        });
        assertThat(telling + "" + guarded + plain)
                .doesNotContain("Prova", "Inventata", "indicator", "traffickingSigns");
    }

    private JsonNode changedCases(String file, String before, String after) {
        String dmn = changed(
                versions.on(file, FROM).dmn(),
                new String[] {"<text>\"%s\"</text>".formatted(before)},
                new String[] {"<text>\"%s\"</text>".formatted(after)});
        JsonNode list =
                effect(file, draft(file, dmn), "from=" + FROM).get("open").get("list");
        assertThat(list).as(file).isNotEmpty();
        return list;
    }

    @Test
    void whatHappensMeanwhileCountsTheNextTimeItIsAsked() {
        String file = "age-out-urgency";
        String dmn = changed(versions.on(file, FROM).dmn(), new String[] {"<text>\"EXPIRED\"</text>"}, new String[] {
            "<text>\"GRACE\"</text>"
        });
        long id = draft(file, dmn);
        JsonNode before = effect(file, id, "from=" + FROM);
        assertThat(effect(file, id, "from=" + FROM)).isEqualTo(before);
        CaseNumber number = walk.takenInCharge(LocalDate.of(2008, 9, 1));
        opened.add(number.value());
        kept.add(number.value(), file, Map.of("daysTo18", 500), someDay(), "one");
        kept.write();
        JsonNode after = effect(file, id, "from=" + FROM);
        assertThat(after.get("open").get("changed").asInt())
                .as("it turned eighteen more than sixty days before")
                .isEqualTo(before.get("open").get("changed").asInt() + 1);
        assertThat(values(after.get("open").get("list"), "number")).contains(number.value());
        assertThat(policy().call(
                                "PUT",
                                "/api/rules/%s/drafts/%d?revision=1".formatted(file, id),
                                "application/xml",
                                versions.on(file, FROM).dmn())
                        .status())
                .isEqualTo(200);
        assertThat(effect(file, id, "from=" + FROM).get("open").get("changed").asInt())
                .as("saved as the table in force is")
                .isZero();
    }

    @Test
    void isRefusedWhereTheDraftHasFaultsOrTheQuestionHas() {
        String file = "age-out-urgency";
        String gap = changed(versions.on(file, FROM).dmn(), new String[] {"[61..90]"}, new String[] {"[61..80]"});
        HttpClientOf.Answer faulty = policy().get("/api/rules/%s/drafts/%d/effect".formatted(file, draft(file, gap)));
        assertThat(faulty.status()).isEqualTo(400);
        assertThat(faulty.body().get("message").asText()).contains("81").startsWith("La bozza ha errori");
        String path = "/api/rules/%s/drafts/%d/effect?"
                .formatted(file, draft(file, versions.on(file, FROM).dmn()));
        for (String wrong : List.of("months=0", "months=61", "months=x", "wait=31", "wait=-1", "from=2027-13-01")) {
            HttpClientOf.Answer answer = policy().get(path + wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.body().get("field").asText()).isEqualTo(wrong.split("=")[0]);
        }
        assertThat(policy().get("/api/rules/doti/drafts/0/effect").status()).isEqualTo(404);
        assertThat(new HttpClientOf(port, "casework", "casework")
                        .get(path + "months=1")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theDayLeftOutIsTheFirstOfNextMonth() {
        String file = "opinion-window";
        JsonNode effect = effect(file, draft(file, versions.on(file, FROM).dmn()), "wait=20");
        assertThat(effect.get("from").asText()).isEqualTo("2026-12-01");
        assertThat(effect.get("taken").get("months").asInt()).isEqualTo(12);
    }

    private HttpClientOf policy() {
        return new HttpClientOf(port, "policy", "policy");
    }

    private long draft(String file, String dmn) {
        HttpClientOf.Answer answer =
                policy().call("POST", "/api/rules/%s/drafts".formatted(file), "application/xml", dmn);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().get("id").asLong();
    }

    private JsonNode effect(String file, long draft, String query) {
        String path = "/api/rules/%s/drafts/%d/effect?%s".formatted(file, draft, query);
        for (int i = 0; i < 20; i++) {
            HttpClientOf.Answer answer = policy().get(path + (query.contains("wait") ? "" : "&wait=30"));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.body().get("state").asText()).as(answer.text()).isNotEqualTo("FAILED");
            if (answer.body().get("state").asText().equals("DONE")) {
                assertThat(answer.body().get("progress").asInt()).isEqualTo(100);
                assertThat(answer.body().get("done")).isEqualTo(answer.body().get("total"));
                return answer.body().get("result");
            }
        }
        throw new AssertionError("it does not end");
    }

    private static List<String> values(JsonNode rows, String name) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.get(name).asText())
                .toList();
    }
}
