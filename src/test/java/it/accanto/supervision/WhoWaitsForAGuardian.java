package it.accanto.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.access.Office;
import it.accanto.access.People;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The supervisor of Brescia and Cremona, one district, and of Roma looks at the board on 21 November 2026: a dozen files, counted by hand. */
abstract class WhoWaitsForAGuardian {

    private static final String PATH = "/api/supervision/guardians";
    private static final LocalDate A_MINOR = LocalDate.of(2009, 5, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private People people;

    @Autowired
    private IdentityService identity;

    private HttpClientOf brescia;
    private int files;

    @BeforeEach
    void theFiles() {
        walk.begin();
        takeOut();
        if (identity.createUserQuery().userId("brescia").count() == 0) {
            people.add(
                    "brescia",
                    "Persona",
                    "Di Prova",
                    "brescia",
                    List.of(Office.SUPERVISION),
                    List.of("bs", "cr", "rm"));
        }
        brescia = new HttpClientOf(port, "brescia", "brescia");
        asked(file("bs", A_MINOR), "SOUGHT", "2026-11-01", null, null);
        asked(file("bs", LocalDate.of(2008, 11, 22)), "INSTITUTIONAL_SOUGHT", "2026-05-25", null, null);
        file("cr", A_MINOR);
        asked(file("bs", LocalDate.of(2008, 11, 21)), "SOUGHT", "2026-01-01", null, null);
        wardOf("Lucia Prova", "bs", A_MINOR);
        wardOf(" lucia prova ", "cr", A_MINOR);
        wardOf("Aldo Prova", "bs", A_MINOR);
        wardOf("Aldo Prova", "bs", A_MINOR);
        wardOf("Aldo Prova", "bs", A_MINOR);
        wardOf("Piera Prova", "bs", LocalDate.of(2005, 1, 1));
        wardOf("Lucia Prova", "rm", A_MINOR);
        String left = file("bs", A_MINOR);
        sql.update("update case_file set left_on = date '2026-11-01' where number = ?", left);
    }

    @AfterEach
    void takeOut() {
        sql.update("delete from guardianship where case_number like 'ZG-%'");
        sql.update("delete from case_file where number like 'ZG-%'");
    }

    private String file(String territory, LocalDate born) {
        String number = "ZG-2026-%06d".formatted(++files);
        sql.update(
                """
                insert into case_file (number, version, territory, given_name, family_name, gender, nationality, languages,
                  birth_date, reported_on, reported_by, age_disputed, trafficking_signs, asylum_intention, protection_need,
                  persecution_risk, minor_refuses_consulate, stage)
                values (?, 0, ?, 'Prova', 'Inventata', 'M', 'EG', 'ar', ?, date '2026-10-12', 'Questura', false, false, false, false, false, false, 'INTAKE')""",
                number,
                territory,
                born);
        return number;
    }

    private void asked(String number, String state, String on, @Nullable String kind, @Nullable String guardian) {
        sql.update(
                """
                insert into guardianship (id, case_number, state, requested_on, provisional_representation, moved_on, kind, guardian_name)
                values (?, ?, ?, cast(? as date), 'FACILITY_HEAD', cast(? as date), ?, ?)""",
                900_000_000 + files,
                number,
                state,
                on,
                on,
                kind,
                guardian);
    }

    private void wardOf(String guardian, String territory, LocalDate born) {
        String number = file(territory, born);
        sql.update("update case_file set guardian_since = date '2026-10-20' where number = ?", number);
        asked(number, "APPOINTED", "2026-10-12", "VOLUNTEER", guardian);
    }

    private JsonNode board(String query) {
        Answer answer = brescia.get(PATH + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void whoWaitsLongestComesFirstAndAdultsWaitNoMore() {
        JsonNode rows = board("").get("rows");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).get("days").asInt()).as("from 25 May").isEqualTo(180);
        assertThat(rows.get(0).get("daysTo18").asInt()).isEqualTo(1);
        assertThat(rows.get(0).get("state").asText()).isEqualTo("chiesto un tutore istituzionale");
        assertThat(rows.get(1).get("state").asText()).isEqualTo("non ancora chiesto");
        assertThat(rows.get(1).get("days").asInt())
                .as("from the report of 12 October")
                .isEqualTo(40);
        assertThat(rows.get(2).get("days").asInt()).isEqualTo(20);
    }

    @Test
    void aDistrictCountsItsGuardiansAndTheirRoomOverItsTerritories() {
        JsonNode districts = board("").get("districts");
        assertThat(districts).hasSize(2);
        JsonNode district = districts.get(0);
        assertThat(district.get("court").asText()).isEqualTo("Brescia");
        assertThat(district.get("waiting").asInt()).isEqualTo(3);
        assertThat(district.get("p50Days").asDouble()).isEqualTo(40.0);
        assertThat(district.get("p90Days").asDouble()).isEqualTo(152.0);
        assertThat(district.get("longestDays").asInt()).isEqualTo(180);
        assertThat(district.get("guardians").asInt()).as("Lucia and Aldo").isEqualTo(2);
        assertThat(district.get("wards").asInt()).isEqualTo(5);
        assertThat(district.get("withRoom").asInt()).as("Lucia").isEqualTo(1);
        assertThat(district.get("freePlaces").asInt()).isEqualTo(1);
        assertThat(district.get("resting").asInt())
                .as("Piera, whose ward is an adult")
                .isEqualTo(1);
        assertThat(districts.get(1).get("court").asText()).isEqualTo("Roma");
    }

    @Test
    void nobodysNameLeavesTheFiles() {
        assertThat(brescia.get(PATH).text().toLowerCase()).doesNotContain("prova");
    }

    @Test
    void oneTerritoryOfTheDistrictIsShownByItself() {
        assertThat(board("?territory=CR").get("rows")).hasSize(1);
        assertThat(brescia.get(PATH + "?territory=mi").status()).isEqualTo(403);
    }
}
