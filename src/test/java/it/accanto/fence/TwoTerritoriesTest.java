package it.accanto.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.AReport;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.RunningAccanto;
import it.accanto.access.Office;
import it.accanto.access.People;
import it.accanto.casefile.CaseNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fifty cases in Varese and fifty in Cuneo: whoever reads everything that can be read learns nothing of the other territory, neither
 * an identifier nor a count, and what is elsewhere answers like what is nowhere. The two are nobody else's, so that the worklists of
 * other tests stay short.
 */
@RunningAccanto
class TwoTerritoriesTest {

    private static final int CASES = 50;
    private static final String PASSWORD = "Una-passphrase-di-prova-1";

    /** Names that occur in no other test. */
    private static final Map<String, String> NAMES = Map.of("va", "Zzvaresotta", "cn", "Zzcuneotta");

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void fiftyCasesInEach() {
        walk.begin();
        people.add("cuneo", "Persona", "Di Prova", PASSWORD, Office.ofCases(), List.of("cn"));
        people.add("varese", "Persona", "Di Prova", PASSWORD, Office.ofCases(), List.of("va"));
        people.add("vigilanza", "Persona", "Di Prova", PASSWORD, List.of(Office.SUPERVISION), List.of("va"));
        Map.of("varese", "va", "cuneo", "cn").forEach((worker, territory) -> {
            if (cases(territory) == 0) {
                open(worker, territory, CASES);
            }
        });
    }

    @Test
    void aCaseWorkerOfCuneoLearnsNothingOfVarese() {
        for (Visitor cuneo : Visitor.of(port, "cuneo", PASSWORD, "tasklist")) {
            learnsNothing(cuneo, "va", "varese");
        }
    }

    @Test
    void theSupervisionOfVareseLearnsNothingOfCuneo() {
        for (Visitor supervision : Visitor.of(port, "vigilanza", PASSWORD, "cockpit")) {
            learnsNothing(supervision, "cn", "cuneo");
        }
    }

    private void learnsNothing(Visitor person, String foreign, String foreigner) {
        Elsewhere elsewhere = new Elsewhere(jdbc, foreign);
        Readings readings = new Readings(person, documented(person));
        Map<String, String> before = readings.everything();
        assertThat(before).hasSizeGreaterThan(100);
        assertThat(before.values().stream()
                        .filter(answer -> answer.startsWith("200"))
                        .count())
                .isGreaterThan(20);
        assertSoftly(all -> {
            before.forEach((call, answer) -> saysNothing(all, elsewhere, person, call, answer));
            readings.asking(elsewhere).forEach((call, answers) -> {
                saysNothing(all, elsewhere, person, call, answers.there());
                all.assertThat(answers.there()).as("%s %s", person.name(), call).isEqualTo(answers.nowhere());
            });
        });
        open(foreigner, foreign, 10);
        Map<String, String> after = readings.everything();
        assertSoftly(all -> before.forEach((call, answer) ->
                all.assertThat(after.get(call)).as("%s %s", person.name(), call).isEqualTo(answer)));
    }

    private static void saysNothing(
            SoftAssertions all, Elsewhere elsewhere, Visitor person, String call, String answer) {
        all.assertThat(elsewhere.namedIn(answer))
                .as("%s %s tells of the other territory", person.name(), call)
                .isEmpty();
        all.assertThat(answer).as("%s %s", person.name(), call).doesNotContain(NAMES.get(elsewhere.territory()));
    }

    /** What our own API's document says can be read. */
    private static Set<String> documented(Visitor person) {
        JsonNode paths = person.way()
                .call("GET", "/v3/api-docs", "application/json", "")
                .body()
                .path("paths");
        Map<String, Boolean> read = new LinkedHashMap<>();
        paths.fields().forEachRemaining(path -> {
            if (path.getValue().has("get")) {
                read.put(path.getKey(), true);
            }
        });
        assertThat(read).isNotEmpty();
        return read.keySet();
    }

    private void open(String worker, String territory, int number) {
        HttpClientOf client = new HttpClientOf(port, worker, PASSWORD);
        List<CaseNumber> opened = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            opened.add(CaseNumber.of(report(territory).sentBy(client)));
        }
        opened.stream().limit(Math.max(2, number / 10)).forEach(this::advance);
    }

    private static AReport report(String territory) {
        return AReport.of(territory.toUpperCase(Locale.ROOT))
                .with("givenName", NAMES.get(territory))
                .with("familyName", NAMES.get(territory))
                .with("reportedBy", NAMES.get(territory));
    }

    private void advance(CaseNumber number) {
        walk.complete(
                number,
                "assessReport",
                "citizenship",
                "THIRD_COUNTRY",
                "majorityEvidence",
                "MINOR_DECLARED",
                "responsibleAdult",
                "NONE",
                "wasMsna",
                false,
                "temporaryProgramme",
                false);
        walk.complete(
                number,
                "assessUrgency",
                "healthEmergency",
                false,
                "selfHarmRisk",
                false,
                "traffickingSigns",
                false,
                "violenceSigns",
                false,
                "unsafePlace",
                false,
                "pregnantOrParent",
                false);
    }

    private long cases(String territory) {
        return jdbc.sql("select count(*) from case_file where territory = ? and given_name = ?")
                .params(territory, NAMES.get(territory))
                .query(Long.class)
                .single();
    }
}
