package it.accanto.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstReceptionTest {

    private static final LocalDate ENTERED = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({
        "FIRST_RECEPTION, true, 45",
        "FIRST_RECEPTION_STAY_ESCALATE, true, 45",
        "TEMP_PREFECT_STRUCTURE, true, 45",
        "MUNICIPAL_RECEPTION, true, 45",
        "ESCALATE_PREFECT, true, 45",
        "ADULT_SECTION_DEDICATED, true, 90",
        "ADULT_SECTION_EXTENDED, true, 150",
        "SUITABLE_FAMILY_MEMBER, false, 45",
        "FOSTER_FAMILY, false, 45",
        "SAI_MSNA, false, 45"
    })
    void thePlaceDecidesWhetherAndUntilWhenTheMinorMovesOn(String placement, boolean needs, int days) {
        FirstReception first = new FirstReception(placement, ENTERED, false);

        assertThat(first.needsSecond()).isEqualTo(needs);
        assertThat(first.lastDay()).isEqualTo(ENTERED.plusDays(days));
    }

    @Test
    void whoMovedAlreadyNeedsNoOtherPlace() {
        assertThat(new FirstReception("MUNICIPAL_RECEPTION", ENTERED, true).needsSecond())
                .isFalse();
    }

    @Test
    void placesAreLookedForEveryWeekForThreeWeeks() {
        FirstReception first = new FirstReception("FIRST_RECEPTION", ENTERED, false);
        LocalDate last = first.lastDay();

        assertThat(first.nextSearchAfter(last.plusDays(1))).isEqualTo(last.plusDays(7));
        assertThat(first.nextSearchAfter(last.plusDays(7))).isEqualTo(last.plusDays(14));
        assertThat(first.searchesOn("ESCALATE_PREFECT", last.plusDays(20))).isTrue();
        assertThat(first.searchesOn("ESCALATE_PREFECT", last.plusDays(21))).isFalse();
        assertThat(first.searchesOn("NOT_APPLICABLE", last)).isFalse();
        assertThat(first.searchesOn("SAI_MSNA", last)).isFalse();
    }

    @Test
    void daysInAnAdultSectionCountOnlyThere() {
        assertThat(new FirstReception("ADULT_SECTION_DEDICATED", ENTERED, false)
                        .daysInAdultSectionOn(ENTERED.plusDays(9)))
                .isEqualTo(9);
        assertThat(new FirstReception("FIRST_RECEPTION", ENTERED, false).daysInAdultSectionOn(ENTERED.plusDays(9)))
                .isZero();
    }
}
