package it.accanto.supervision.figures;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.AReport;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.casefile.CaseNumber;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The event log of a case that was reported on 23 November 2026, whose prosecutor was told two days later, and who left on the 28th. */
@SuppressWarnings("NullAway.Init")
abstract class EventLog {

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private JdbcClient jdbc;

    private String number;

    @BeforeEach
    void aCaseThatEndsEarly() {
        walk.begin();
        walk.until(LocalDate.of(2026, 11, 23));
        number = AReport.of("MI")
                .with("familyName", "Inventaccia")
                .with("reportedOn", "2026-11-23")
                .sentBy(as("casework"));
        walk.until(LocalDate.of(2026, 11, 25));
        walk.complete(
                new CaseNumber(number),
                "notifyProsecutor",
                "sentBy",
                "US",
                "sentOn",
                "2026-11-25",
                "means",
                "PEC",
                "proof",
                "Ricevuta di prova");
        walk.until(LocalDate.of(2026, 11, 28));
        as("casework").post("/api/cases/" + number + "/departures", Map.of("kind", "MOVED_ABROAD", "on", "2026-11-28"));
    }

    @Test
    void itIsValidByTheSchemaOfTheStandard() throws SAXException, IOException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(getClass().getResource("/xes.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(log("2026-11-23", "2026-11-23"))));
    }

    @Test
    void aStepBeginsAndEndsWithItsOfficeAndItsHour() throws Exception {
        assertThat(events(log("2026-11-23", "2026-11-23"), "notifyProsecutor"))
                .containsExactly(
                        "Avvisare la procura minorile start 2026-11-23T08:00:00.000+01:00 casework intake",
                        "Avvisare la procura minorile complete 2026-11-25T08:00:00.000+01:00 casework intake");
        assertThat(events(log("2026-11-23", "2026-11-23"), "notifyCourt"))
                .containsExactly(
                        "Avvisare il tribunale per i minorenni start 2026-11-23T08:00:00.000+01:00 casework intake",
                        "Avvisare il tribunale per i minorenni ate_abort 2026-11-28T08:00:00.000+01:00 casework intake");
    }

    @Test
    void eventsEqualARecountByPlainSql() throws Exception {
        long recount = jdbc.sql(
                        """
                        select count(*) + count(END_TIME_) from ACT_HI_ACTINST
                        where PROC_INST_ID_ in (select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ?)
                          and ACT_TYPE_ not like '%Gateway' and ACT_TYPE_ not in ('subProcess', 'multiInstanceBody')
                        """)
                .param(number)
                .query(Long.class)
                .single();
        assertThat(trace(log("2026-11-23", "2026-11-23"))
                        .getElementsByTagName("event")
                        .getLength())
                .isEqualTo(Math.toIntExact(recount));
    }

    @Test
    void eventsOfACaseAreInTheOrderOfTime() throws Exception {
        List<String> times = all(trace(log("2026-11-23", "2026-11-23")).getElementsByTagName("event"))
                .map(event -> value(event, "time:timestamp"))
                .toList();
        assertThat(times).isSorted().hasSizeGreaterThan(8);
    }

    @Test
    void onlyCasesThatBeganInTheDaysAskedForAreThere() {
        assertThat(log("2026-11-24", "2026-11-28")).doesNotContain(number);
        assertThat(log("2026-11-21", "2026-11-23")).contains(number);
        assertThat(log(null, null)).contains(number);
    }

    @Test
    void nobodysNameIsInItAndNoPerson() {
        assertThat(log("2026-11-23", "2026-11-23")).doesNotContain("Inventaccia", "org:resource", "Ricevuta");
    }

    @Test
    void otherTerritoriesAreNotInIt() {
        String elsewhere = AReport.of("TO").with("reportedOn", "2026-11-28").sentBy(as("torino"));
        assertThat(log("2026-11-28", "2026-11-28")).doesNotContain(elsewhere);
    }

    @Test
    void whoDoesNotSuperviseOrMixesUpTheDaysIsRefused() {
        assertThat(as("casework").get("/api/supervision/log.xes").status()).isEqualTo(403);
        assertThat(as("supervision")
                        .get("/api/supervision/log.xes?from=2026-12-01&to=2026-11-21")
                        .status())
                .isEqualTo(400);
        assertThat(as("supervision")
                        .get("/api/supervision/log.xes?territory=to")
                        .status())
                .isEqualTo(403);
    }

    private List<String> events(String log, String element) throws Exception {
        return all(trace(log).getElementsByTagName("event"))
                .filter(event -> value(event, "element").equals(element))
                .map(event -> Stream.of(
                                "concept:name", "lifecycle:transition", "time:timestamp", "org:group", "process")
                        .map(key -> value(event, key))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private Element trace(String log) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)));
        return all(document.getElementsByTagName("trace"))
                .filter(trace -> value(trace, "concept:name").equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static String value(Element of, String key) {
        List<String> found = new ArrayList<>();
        all(of.getChildNodes())
                .filter(child -> child.getAttribute("key").equals(key))
                .forEach(child -> found.add(child.getAttribute("value")));
        return found.get(0);
    }

    private static Stream<Element> all(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private String log(String from, String to) {
        HttpClientOf.Answer answer =
                as("supervision").get("/api/supervision/log.xes" + (from == null ? "" : "?from=" + from + "&to=" + to));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    private HttpClientOf as(String person) {
        return new HttpClientOf(port, person, person);
    }
}
