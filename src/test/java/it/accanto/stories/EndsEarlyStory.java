package it.accanto.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A pathway that ends before its time takes every open task with it, and asks for nothing but its outcome. */
abstract class EndsEarlyStory extends Story {

    @Test
    void anAgeIsDisputedAndAnAdultIsFound() {
        arrival.reported("Gelsomino", "Trentasoldi", LocalDate.of(2009, 4, 4));
        arrival.notices();
        arrival.welcomed("AGE_DISPUTED");
        arrival.interviewed(false);
        assertThat(story.caseOf().get("msnaStatus").asText()).isEqualTo("MSNA_PROVISIONAL");
        arrival.identified(true);
        story.completes("confirmRoute");
        examined();
        story.isRefused("recordAttribution", "attributedBirthDate", attribution("2009-09-09"));
        story.completes("recordAttribution", attribution("2005-09-09"));
        assertThat(story.deadline("recordAppeal").at("/codes/0").asText()).isEqualTo("T10");
        assertThat(story.caseOf().get("birthDate").asText()).isEqualTo("2009-04-04");
        assertThat(story.openTasks()).contains("recordAppeal", "requestGuardian", "recordSecondReception");

        story.until(story.today().plusDays(11));
        assertThat(story.openTasks()).containsExactly("closeCase");
        usual.closed();
        closedWith("ADULT_FOUND");
        assertThat(story.caseOf().get("birthDate").asText()).isEqualTo("2005-09-09");
        assertThat(story.caseOf().at("/ageAssessment/result").asText()).isEqualTo("ADULT");
    }

    private void examined() {
        story.completes(
                "recordExamOrder",
                "examOrdered",
                true,
                "orderedBy",
                "PROSECUTOR",
                "orderedOn",
                story.now(),
                "orderReference",
                "Ordine procura EE-1212");
        story.completes("informMinor", "informedOn", story.now(), "minorAgrees", true);
        story.completes(
                "recordExam", "examOutcome", "ADULT", "marginMonths", 12, "examReport", "Relazione medica OT-9944");
    }

    private Object[] attribution(String birthDate) {
        return new Object[] {
            "attributedAge",
            "ADULT",
            "notifiedOn",
            story.now(),
            "decree",
            "Decreto età DD-7070",
            "attributedBirthDate",
            birthDate
        };
    }

    @Test
    void aMinorLeavesAndTheCaseClosesWithEveryTaskTakenAway() {
        arrival.reported("Melchiorre", "Venticinque", LocalDate.of(2010, 8, 8));
        arrival.notices();
        arrival.welcomed("MINOR_DECLARED");
        assertThat(story.does("grants", "departures", "kind", "LEFT_WITHOUT_NOTICE", "on", story.now())
                        .status())
                .isEqualTo(403);
        assertThat(story.does(
                                "casework",
                                "departures",
                                "kind",
                                "LEFT_WITHOUT_NOTICE",
                                "on",
                                story.now(),
                                "note",
                                "Visto salire sul treno per Cuccagna")
                        .status())
                .isEqualTo(200);
        assertThat(story.openTasks()).containsExactly("closeCase");
        usual.closed();
        closedWith("LEFT_WITHOUT_NOTICE");
        assertThat(story.diary()).anyMatch(line -> line.startsWith("Uscita registrata: allontanamento senza avviso"));
        assertThat(story.does("casework", "departures", "kind", "MOVED_ABROAD", "on", story.now())
                        .status())
                .isEqualTo(409);
    }
}
