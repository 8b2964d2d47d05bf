package it.accanto.supervision.versions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.HttpClientOf.Answer;
import it.accanto.RoundTrips;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What sits on which version, and what a move would do: told case by case, and nothing changes. */
@SuppressWarnings("NullAway.Init")
abstract class SupervisorTriesAMove extends CasesOfCremona {

    private static final List<String> TABLES = List.of(
            "ACT_RU_EXECUTION",
            "ACT_RU_TASK",
            "ACT_RU_JOB",
            "ACT_RU_VARIABLE",
            "ACT_RU_EVENT_SUBSCR",
            "ACT_RU_IDENTITYLINK",
            "ACT_HI_PROCINST",
            "ACT_HI_ACTINST",
            "ACT_HI_TASKINST",
            "ACT_HI_VARINST");

    @Autowired
    private RoundTrips trips;

    @Test
    void thePageCountsEachStageOfTheirTerritoriesAndSaysWhichVersionIsNew() {
        JsonNode told = as("valtellina").get(VERSIONS).body();
        assertThat(told.get("territories").toString()).isEqualTo("[\"cr\"]");
        assertThat(running(told, "intake", before)).isEqualTo(3);
        assertThat(running(told, "intake", after)).isZero();
        assertThat(running(told, "case-pathway", release.newest("case-pathway")))
                .isEqualTo(3);
        assertThat(version(told, "intake", after).get("latest").asBoolean()).isTrue();
        assertThat(version(told, "intake", before).get("latest").asBoolean()).isFalse();
        assertThat(version(told, "intake", before).get("name").asText()).isEqualTo("Presa in carico");
        assertThat(told.get("versions").findValuesAsText("process")).doesNotContain("rule-change", "decision-review");
        assertThat(running(as("admin").get(VERSIONS).body(), "intake", before))
                .isEqualTo(sql.queryForObject(
                        """
                        select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_
                        where d.KEY_ = 'intake' and d.VERSION_ = ? and e.ID_ = e.PROC_INST_ID_ and e.TENANT_ID_ is not null""",
                        Integer.class,
                        before));
    }

    @Test
    void aTrialTellsEachCaseAndChangesNothing() {
        Map<String, String> state = state();
        JsonNode tried = tried(Map.of());
        assertThat(state()).isEqualTo(state);
        assertThat(tried.get("moving").asInt()).isEqualTo(2);
        assertThat(tried.get("staying").asInt()).isEqualTo(1);
        JsonNode stays = group(tried, untouched);
        assertThat(stays.get("moves").asBoolean()).isFalse();
        assertThat(stays.get("reasons").toString())
                .isEqualTo("[\"Il passo «Avvisare il tribunale per i minorenni» non c'è nella versione %d.\"]"
                        .formatted(after));
        assertThat(group(tried, courtTold).get("moves").asBoolean()).isTrue();
        assertThat(group(tried, bothTold).get("stands").toString())
                .isEqualTo("[\"Censire il minore nel SIM\",\"Valutare la segnalazione\"]");
        assertThat(tried.get("gone").toString())
                .contains("\"element\":\"notifyCourt\"", "Informare il tribunale per i minorenni")
                .doesNotContain("assessUrgency");
    }

    @Test
    void aNewStepTakesThePlaceOfOneThatIsGone() {
        assertThat(tried(Map.of("notifyCourt", "tellCourt")).get("moving").asInt())
                .isEqualTo(3);
        for (Map<String, String> nonsense : List.of(
                Map.of("notifyCourt", "notifyProsecutor"),
                Map.of("notifyCourt", "nowhere"),
                Map.of("notifyProsecutor", "tellCourt"),
                Map.of("notifyCourt", "tellCourt", "assessUrgency", "tellCourt"))) {
            Answer refused = as("valtellina").post(VERSIONS + "/trials", asked(nonsense, null));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body().get("field").asText()).isEqualTo("renamed");
        }
    }

    @Test
    void aTrialCostsTheSameHoweverManyStandAlike() {
        int old = before;
        before = after;
        after = old;
        reported();
        tried(Map.of());
        int one = trips.of(() -> tried(Map.of())).roundTrips();
        for (int i = 0; i < 5; i++) {
            reported();
        }
        assertThat(trips.of(() -> tried(Map.of())).roundTrips()).isEqualTo(one);
    }

    @Test
    void anotherSupervisorFindsNothingOfIt() {
        long move = move(Map.of(), "Prova");
        finished(move);
        Answer foreign = as("supervision").get(VERSIONS + "/moves/" + move);
        Answer unknown = as("supervision").get(VERSIONS + "/moves/999999");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text()).isEqualTo(unknown.text());
        assertThat(as("supervision")
                        .post(VERSIONS + "/moves/" + move + "/undo", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(as("supervision").get(VERSIONS + "/moves").text()).doesNotContain("\"so\"");
        assertThat(as("valtellina").get(VERSIONS + "/moves").text()).contains("\"id\":" + move + ",");
        assertThat(as("admin").get(VERSIONS + "/moves/" + move).status()).isEqualTo(200);
        assertThat(as("cremona").get(VERSIONS).status()).isEqualTo(403);
        assertThat(as("cremona")
                        .post(VERSIONS + "/moves", asked(Map.of(), "Prova"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatMakesNoSenseIsRefusedInWords() {
        assertThat(as("valtellina")
                        .post(VERSIONS + "/moves", asked(Map.of(), "  "))
                        .body()
                        .get("field")
                        .asText())
                .isEqualTo("reason");
        Map<String, Object> unknown = asked(Map.of(), "Prova");
        unknown.put("from", 999);
        assertThat(as("valtellina").post(VERSIONS + "/moves", unknown).status()).isEqualTo(404);
        Map<String, Object> same = asked(Map.of(), "Prova");
        same.put("to", before);
        assertThat(as("valtellina").post(VERSIONS + "/trials", same).status()).isEqualTo(400);
        Map<String, Object> empty = asked(Map.of(), "Prova");
        empty.put("from", after);
        empty.put("to", before);
        assertThat(as("valtellina")
                        .post(VERSIONS + "/moves", empty)
                        .body()
                        .get("field")
                        .asText())
                .isEqualTo("from");
    }

    /** Everything that the engine holds, and our diary. */
    private Map<String, String> state() {
        Map<String, String> state = new TreeMap<>();
        TABLES.forEach(table -> state.put(
                table, new ArrayList<>(sql.queryForList("select * from " + table + " order by ID_")).toString()));
        state.put("diary", String.valueOf(sql.queryForObject("select count(*) from audit_line", Long.class)));
        return state;
    }
}
