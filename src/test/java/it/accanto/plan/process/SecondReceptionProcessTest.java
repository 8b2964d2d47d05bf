package it.accanto.plan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accanto.casefile.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecondReceptionProcessTest extends PlanWalk {

    @Test
    void whoIsInTheSaiOrWithFamilyNeedsNoSecondReception() {
        for (String placement : List.of("SAI_MSNA", "FOSTER_FAMILY", "SUITABLE_FAMILY_MEMBER")) {
            started(SIXTEEN, file -> file.enterReception(placement, "Casa", walk.today(), walk.today()));
            assertThat(walk.openTasks(number)).containsExactly("assessNeeds");
        }
    }

    @Test
    void aPassageBeforeTheEntryIsRefused() {
        started(SIXTEEN, file -> {});

        assertThatThrownBy(() -> walk.complete(
                        number,
                        "recordSecondReception",
                        "placement",
                        "SAI_MSNA",
                        "facility",
                        "SAI",
                        "secondReceptionOn",
                        walk.today().minusDays(1).toString()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void afterFortyFiveDaysPlacesAreLookedForAgain() {
        started(SIXTEEN, file -> {});
        walk.until(LocalDate.of(2027, 1, 5));
        assertThat(walk.openTasks(number)).containsExactly("recordSecondReception");
        walk.until(LocalDate.of(2027, 1, 6));
        assertThat(walk.openTasks(number)).containsExactly("checkPlacesAgain");

        checkPlaces(true);
        assertThat(variables()).containsEntry("placement", "SAI_MSNA");
        walk.complete(
                number,
                "confirmSecondPlacement",
                "placement",
                "SAI_MSNA",
                "facility",
                "SAI",
                "secondReceptionOn",
                walk.today().toString());
        assertThat(walk.openTasks(number)).containsExactly("assessNeeds");
    }

    @Test
    void withoutAPlaceTheSearchGoesOnForThreeWeeksAndThenThePlanBegins() {
        started(SIXTEEN, file -> {});
        for (LocalDate day = LocalDate.of(2027, 1, 6);
                walk.openTasks(number).isEmpty() || !walk.openTasks(number).contains("assessNeeds");
                day = day.plusDays(1)) {
            walk.until(day);
            if (walk.openTasks(number).contains("checkPlacesAgain")) {
                checkPlaces(false);
                walk.complete(number, "confirmSecondPlacement", "placement", "ESCALATE_PREFECT");
            }
        }
        assertThat(walk.today()).isEqualTo(LocalDate.of(2027, 1, 26));
        assertThat(walk.path(plan).stream().filter("checkPlacesAgain"::equals)).hasSize(4);
        assertThat(walk.file(number).reception().secondReceptionOn()).isNull();
    }

    @Test
    void anAdultSectionLastsNinetyDays() {
        started(SIXTEEN, file -> file.enterReception("ADULT_SECTION_DEDICATED", "Centro", walk.today(), walk.today()));

        assertThat(task("recordSecondReception").getDueDate()).isInSameDayAs("2027-02-19");
    }
}
