package it.accanto.guardianship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuardianshipTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Guardianship guardianship =
            new Guardianship(new CaseNumber("MI-2026-000001"), TODAY, "FACILITY_HEAD", TODAY);

    @Test
    void whoWorksForTheFacilityIsNeverSuggestedWhateverSomebodyConfirmed() {
        guardianship.describe("Responsabile Inventato", true, TODAY);

        assertThatThrownBy(() -> guardianship.judge("CANDIDATE", true, TODAY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("non si può indicare");
    }

    @Test
    void whoIsExcludedIsNotSuggested() {
        guardianship.describe("Ada Inventata", false, TODAY);

        assertThatThrownBy(() -> guardianship.judge("EXCLUDED_CAPACITY", true, TODAY))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void threeCandidatesAreEnough() {
        for (int i = 0; i < 3; i++) {
            assertThat(guardianship.searchesOn()).isTrue();
            guardianship.describe("Candidato Inventato", false, TODAY);
            guardianship.judge("EXCLUDED_CAPACITY", false, TODAY);
        }

        assertThat(guardianship.searchesOn()).isFalse();
    }

    @Test
    void theCourtMayNameSomebodyElse() {
        suggested();
        guardianship.decided(true, Optional.of("Bea Inventata"), TODAY, TODAY);

        assertThat(guardianship.accept(TODAY, TODAY)).isEqualTo("Bea Inventata");
        assertThat(guardianship.candidates().get(0).outcome()).isEqualTo(Candidate.Outcome.NOT_NAMED);
        assertThat(guardianship.state()).isEqualTo(Guardianship.State.APPOINTED);
    }

    @Test
    void nobodyAcceptsBeforeBeingNamed() {
        suggested();
        guardianship.decided(true, Optional.empty(), TODAY, TODAY);

        assertThatThrownBy(() -> guardianship.accept(TODAY.minusDays(1), TODAY)).isInstanceOf(Refusal.class);
    }

    @Test
    void theCourtIsRemindedThirtyDaysAfterTheRequestAndThirtyAfterEachReminder() {
        assertThat(guardianship.escalatesOn()).isEqualTo(TODAY.plusDays(30));

        guardianship.remind(TODAY.plusDays(30));

        assertThat(guardianship.escalatesOn()).isEqualTo(TODAY.plusDays(60));
    }

    private void suggested() {
        guardianship.describe("Ada Inventata", false, TODAY);
        guardianship.rate(40, List.of("Stessa provincia", "Lingua in comune"));
        guardianship.judge("CANDIDATE", true, TODAY);
    }
}
