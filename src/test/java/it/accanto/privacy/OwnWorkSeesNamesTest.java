package it.accanto.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.HttpClientOf;
import it.accanto.RunningAccanto;
import it.accanto.access.Office;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Names are for an office that has or had a task in the case; everybody else sees codes, dates, states and amounts. */
@RunningAccanto
class OwnWorkSeesNamesTest extends ReportedCase {

    @Autowired
    private IdentityService identity;

    @Test
    void theSocialServiceThatHasTheFirstTasksSeesNames() {
        JsonNode found = seenBy("casework");
        assertThat(found.get("names").asText()).isEqualTo("OWN_WORK");
        assertThat(found.at("/minor/familyName").asText()).isEqualTo("D'Inventato");
        assertThat(found.get("reportedBy").asText()).isEqualTo("Questura di prova");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"education", "mediation", "guardianship", "legal", "employment", "protection", "supervision"})
    void anOfficeWithoutTaskSeesNoWordThatIdentifies(String office) {
        assertThat(corrects("casework").status()).isEqualTo(200);
        assertThat(seenBy(office).get("names").asText()).isEqualTo("REASON_NEEDED");
        seesNothingThatIdentifies(office);
        assertThat(corrects(office).status()).isEqualTo(403);
        assertThat(corrects(office).body().get("message").asText()).contains("scrivete prima il motivo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grants", "admin"})
    void grantsAndAdministratorsNeverSeeNames(String person) {
        assertThat(corrects("casework").status()).isEqualTo(200);
        assertThat(seenBy(person).get("names").asText()).isEqualTo("NEVER");
        seesNothingThatIdentifies(person);
        assertThat(corrects(person).status()).isEqualTo(403);
        assertThat(says(person, WHY).status()).isEqualTo(403);
    }

    private void seesNothingThatIdentifies(String person) {
        for (String part : PARTS) {
            HttpClientOf.Answer answer = open(person, part);
            assertThat(answer.status()).as(part).isEqualTo(200);
            assertThat(answer.text()).as(part).doesNotContain(TYPED).doesNotContain("Boubacar");
        }
        JsonNode found = seenBy(person);
        assertThat(found.get("minor").isNull()).isTrue();
        assertThat(found.get("reportedBy").isNull()).isTrue();
        assertThat(found.at("/birthDateClaims/1/source").isNull()).isTrue();
        assertThat(found.get("vulnerability").isNull()).isTrue();
        assertThat(open(person, "/audit").text()).contains("[testo riservato a chi segue il caso]");
    }

    @Test
    void theSocialServiceReadsInTheDiaryWhatWasTyped() {
        corrects("casework");
        assertThat(open("casework", "/audit").body().findValuesAsText("what"))
                .contains("Data di nascita corretta dal 1/3/2010 al 1/4/2010: Lo zio Boubacar.");
    }

    @Test
    void theProtectionTeamSeesSignsOnceTheCaseIsItsWork() {
        assertThat(seenBy("protection").get("vulnerability").isNull()).isTrue();
        assertThat(says("protection", WHY).status()).isEqualTo(201);
        assertThat(seenBy("protection").get("vulnerability").asText()).isEqualTo("NONE");
        assertThat(seenBy("casework").get("vulnerability").isNull()).isTrue();
    }

    @Test
    void whoWorksInGrantsAndInTheSocialServiceCountsAsSocialService() {
        somebody("bothoffices", Office.GRANTS, Office.CASEWORK);
        assertThat(seenBy("bothoffices").get("names").asText()).isEqualTo("OWN_WORK");
    }

    @Test
    void anAdministratorSeesNoNamesEvenFromTheSocialService() {
        somebody("adminatwork", Office.CASEWORK);
        if (identity.createGroupQuery()
                        .groupMember("adminatwork")
                        .groupId(Groups.CAMUNDA_ADMIN)
                        .count()
                == 0) {
            identity.createMembership("adminatwork", Groups.CAMUNDA_ADMIN);
        }
        assertThat(seenBy("adminatwork").get("names").asText()).isEqualTo("NEVER");
        seesNoName("adminatwork");
    }

    private void seesNoName(String person) {
        PARTS.forEach(part -> assertThat(open(person, part).text()).doesNotContain(TYPED));
    }

    @Test
    void anotherTerritoryReadsTheSameAsOfANumberThatDoesNotExist() {
        for (String part : PARTS) {
            HttpClientOf.Answer theirs = open("torino", part);
            HttpClientOf.Answer nobodys = as("torino").get("/api/cases/MI-2026-999999" + part);
            assertThat(theirs.status()).isEqualTo(404);
            assertThat(theirs.text()).isEqualTo(nobodys.text());
        }
        assertThat(corrects("torino").status()).isEqualTo(404);
        assertThat(says("torino", WHY).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy", "privacy"})
    void policyAndPrivacyStaffOpenNoCaseAndLearnNoNumber(String person) {
        for (String part : PARTS) {
            HttpClientOf.Answer answer = open(person, part);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text())
                    .isEqualTo(
                            as(person).get("/api/cases/MI-2026-999999" + part).text());
        }
        assertThat(says(person, WHY).status()).isEqualTo(403);
        assertThat(corrects(person).status()).isEqualTo(403);
        assertThat(as(person)
                        .post(
                                "/api/cases/" + number + "/departures",
                                Map.of("kind", "MOVED_ABROAD", "on", "2026-11-20"))
                        .status())
                .isEqualTo(403);
    }
}
