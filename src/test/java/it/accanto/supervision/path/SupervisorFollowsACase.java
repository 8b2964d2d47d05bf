package it.accanto.supervision.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.AReport;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.RunningAccanto;
import it.accanto.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A minor is reported on 21 November 2026 at eight; on the 23rd the prosecutor is told; on the 26th the minor is gone. Each number
 * below is counted by hand from these days.
 */
@SuppressWarnings("NullAway.Init")
abstract class SupervisorFollowsACase {

    private static final int DAY = 86_400;

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private JdbcClient jdbc;

    private String number;

    @BeforeEach
    void aMinorIsReportedAndLeaves() {
        walk.begin();
        number = AReport.of("MI")
                .with("givenName", "Kalilou")
                .with("familyName", "D'Inventato")
                .sentBy(as("casework"));
        walk.until(LocalDate.of(2026, 11, 23));
        walk.complete(
                new CaseNumber(number),
                "notifyProsecutor",
                "sentBy",
                "US",
                "sentOn",
                "2026-11-23",
                "means",
                "PEC",
                "proof",
                "Ricevuta di prova");
        walk.until(LocalDate.of(2026, 11, 26));
        assertThat(as("casework")
                        .post(
                                "/api/cases/" + number + "/departures",
                                Map.of("kind", "LEFT_WITHOUT_NOTICE", "on", "2026-11-26"))
                        .status())
                .isEqualTo(200);
        walk.until(LocalDate.of(2026, 11, 27));
    }

    @Test
    void whileItRunsTheWayTakenAndTheTimesAreThere() {
        JsonNode path = path("supervision");
        assertThat(path.get("open").asBoolean()).isTrue();
        assertThat(path.findValuesAsText("process")).containsExactly("case-pathway", "intake");
        JsonNode trunk = path.get("stages").get(0);
        assertThat(trunk.get("state").asText()).isEqualTo("OPEN");
        assertThat(trunk.get("seconds").asInt()).isEqualTo(6 * DAY);
        assertThat(texts(trunk.get("flows")))
                .containsExactlyInAnyOrder("presenceReported_pathway", "pathwayBegun_intake", "departed_closeCase");
        assertThat(total(trunk, "intake")).isEqualTo("Prendere in carico 1 %d CANCELLED".formatted(5 * DAY));
        assertThat(total(trunk, "closeCase")).isEqualTo("Chiudere il fascicolo 1 %d OPEN".formatted(DAY));
    }

    @Test
    void whatWasDoneAndWhatWasInterruptedAreToldApart() {
        JsonNode intake = path("supervision").get("stages").get(1);
        assertThat(intake.get("state").asText()).isEqualTo("CANCELLED");
        assertThat(total(intake, "notifyProsecutor"))
                .isEqualTo("Avvisare la procura minorile 1 %d DONE".formatted(2 * DAY));
        assertThat(total(intake, "notifyCourt"))
                .isEqualTo("Avvisare il tribunale per i minorenni 1 %d CANCELLED".formatted(5 * DAY));
        assertThat(texts(intake.get("flows")))
                .containsExactlyInAnyOrder(
                        "intakeBegun_notifyProsecutor",
                        "intakeBegun_notifyCourt",
                        "intakeBegun_notifyMinistry",
                        "intakeBegun_assessReport",
                        "notifyProsecutor_takenInCharge");
        assertThat(step(intake, "notifyProsecutor").get("office").asText()).isEqualTo("casework");
        assertThat(step(intake, "intakeBegun").get("office").isNull()).isTrue();
    }

    @Test
    void whatIsToldEqualsARecountOfTheEnginesTables() {
        JsonNode path = path("supervision");
        assertThat(StreamSupport.stream(path.get("stages").spliterator(), false)
                        .mapToInt(stage -> stage.get("visits").size())
                        .sum())
                .isEqualTo(jdbc.sql(
                                "select count(*) from ACT_HI_ACTINST where PROC_INST_ID_ in (select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ?)")
                        .param(number)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void afterTheCaseClosedItIsAllStillThere() {
        walk.complete(new CaseNumber(number), "closeCase", "outcome", "LEFT_WITHOUT_NOTICE", "closedOn", "2026-11-27");
        walk.until(LocalDate.of(2026, 12, 24));
        JsonNode path = path("supervision");
        assertThat(path.get("open").asBoolean()).isFalse();
        JsonNode trunk = path.get("stages").get(0);
        assertThat(trunk.get("state").asText()).isEqualTo("DONE");
        assertThat(trunk.get("end").asText()).isEqualTo("Caso chiuso");
        assertThat(trunk.get("seconds").asInt()).isEqualTo(6 * DAY);
        assertThat(texts(trunk.get("flows"))).contains("closeCase_caseClosed").doesNotContain("pathway_closeCase");
    }

    @Test
    void anInstanceLeadsToItsCase() {
        String instance =
                path("supervision").get("stages").get(1).get("instance").asText();
        HttpClientOf.Answer answer = as("supervision").get("/api/supervision/instances/" + instance + "/path");
        assertThat(answer.body().get("number").asText()).isEqualTo(number);
        assertThat(as("supervision")
                        .get("/api/supervision/instances/nowhere/path")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theDrawingIsTheModelThatRan() {
        HttpClientOf.Answer drawing = as("supervision").get("/api/supervision/drawings/intake/1");
        assertThat(drawing.status()).isEqualTo(200);
        assertThat(drawing.text()).contains("<bpmn:process id=\"intake\"").contains("BPMNDiagram");
        assertThat(as("supervision").get("/api/supervision/drawings/intake/999").status())
                .isEqualTo(404);
        assertThat(as("supervision").get("/api/supervision/drawings/intake/x").status())
                .isEqualTo(400);
    }

    @Test
    void nobodysNameIsInIt() {
        assertThat(as("supervision").get(address()).text()).doesNotContain("Kalilou", "D'Inventato", "Ricevuta");
    }

    @Test
    void aCaseOfAnotherTerritoryAnswersAsOneThatDoesNotExist() {
        String elsewhere = AReport.of("TO").sentBy(as("torino"));
        HttpClientOf.Answer foreign = as("supervision").get("/api/supervision/cases/" + elsewhere + "/path");
        HttpClientOf.Answer unknown = as("supervision").get("/api/supervision/cases/MI-2026-999999/path");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text()).isEqualTo(unknown.text());
        assertThat(as("admin")
                        .get("/api/supervision/cases/" + elsewhere + "/path")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void caseWorkersDoNotSeeIt() {
        assertThat(as("casework").get(address()).status()).isEqualTo(403);
        assertThat(as("policy").get(address()).status()).isEqualTo(403);
    }

    @Test
    void thePrivacyOfficerReadsWhoLooked() {
        path("supervision");
        JsonNode log = as("privacy").get("/api/read-log?case=" + number).body().get("lines");
        assertThat(log.findValuesAsText("part")).contains("PATH");
    }

    private JsonNode path(String person) {
        HttpClientOf.Answer answer = as(person).get(address());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private String address() {
        return "/api/supervision/cases/" + number + "/path";
    }

    private static String total(JsonNode stage, String element) {
        JsonNode total = in(stage.get("totals"), element);
        return "%s %d %d %s"
                .formatted(
                        total.get("label").asText(),
                        total.get("visits").asInt(),
                        total.get("seconds").asInt(),
                        total.get("state").asText());
    }

    private static JsonNode step(JsonNode stage, String element) {
        return in(stage.get("visits"), element);
    }

    private static JsonNode in(JsonNode all, String element) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.get("element").asText().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode all) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private HttpClientOf as(String person) {
        return new HttpClientOf(port, person, person.equals("admin") ? RunningAccanto.ADMIN_PASSWORD : person);
    }
}
