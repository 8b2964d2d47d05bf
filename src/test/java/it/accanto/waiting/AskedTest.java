package it.accanto.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.accanto.casefile.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A worker asks for a wait: whatever is missing or wrong is said of its field. */
class AskedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void untilTomorrowAtTheEarliestAndAYearAtTheLatest() {
        assertThat(sent("COURT", "ANSWER", "2026-11-22", null).on(TODAY).until())
                .isEqualTo("2026-11-22");
        assertThat(sent("COURT", "ANSWER", "2027-11-22", null).on(TODAY).until())
                .isEqualTo("2027-11-22");
    }

    @Test
    void notesAreOptionalAndBlankOnesAreNone() {
        assertThat(sent("COURT", "ANSWER", "2026-12-01", "  ").on(TODAY).words())
                .isNull();
        assertThat(sent("COURT", "OTHER", "2026-12-01", " Sciopero ").on(TODAY).words())
                .isEqualTo("Sciopero");
    }

    @ParameterizedTest
    @CsvSource({
        ", ANSWER, 2026-12-01, authority",
        "NASA, ANSWER, 2026-12-01, authority",
        "COURT, , 2026-12-01, reason",
        "COURT, BOREDOM, 2026-12-01, reason",
        "COURT, ANSWER, , until",
        "COURT, ANSWER, domani, until",
        "COURT, ANSWER, 2026-11-21, until",
        "COURT, ANSWER, 2027-11-23, until",
        "COURT, OTHER, 2026-12-01, words"
    })
    void theFieldIsNamed(@Nullable String authority, @Nullable String reason, @Nullable String until, String field) {
        assertThat(refused(sent(authority, reason, until, null)).body().field()).isEqualTo(field);
    }

    @Test
    void longNotesAreRefused() {
        assertThat(refused(sent("COURT", "ANSWER", "2026-12-01", "x".repeat(501)))
                        .body()
                        .field())
                .isEqualTo("words");
    }

    private static Refusal refused(Asked.Sent sent) {
        return catchThrowableOfType(Refusal.class, () -> sent.on(TODAY));
    }

    private static Asked.Sent sent(
            @Nullable String authority, @Nullable String reason, @Nullable String until, @Nullable String words) {
        return new Asked.Sent(authority, reason, until, words);
    }
}
