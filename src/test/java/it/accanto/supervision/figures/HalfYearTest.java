package it.accanto.supervision.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accanto.casefile.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HalfYearTest {

    @Test
    void theMinistrysHalvesMeetWithoutAGap() {
        assertThat(HalfYear.to(day("2026-12-31"))).isEqualTo(new HalfYear(day("2026-06-30"), day("2026-12-31")));
        assertThat(HalfYear.to(day("2026-06-30"))).isEqualTo(new HalfYear(day("2025-12-31"), day("2026-06-30")));
    }

    @Test
    void theFirstDayAfterTheOneBeforeBelongsToItAndSoDoesTheLast() {
        HalfYear half = HalfYear.to(day("2026-12-31"));
        assertThat(half.holds(day("2026-06-30"))).isFalse();
        assertThat(half.holds(day("2026-07-01"))).isTrue();
        assertThat(half.holds(day("2026-12-31"))).isTrue();
        assertThat(half.holds(day("2027-01-01"))).isFalse();
    }

    @Test
    void whoAsksForNoDayGetsTheLastReferenceDay() {
        assertThat(HalfYear.asked(null, day("2026-11-21")).on()).isEqualTo(day("2026-06-30"));
        assertThat(HalfYear.asked("", day("2026-06-29")).on()).isEqualTo(day("2025-12-31"));
        assertThat(HalfYear.asked(null, day("2026-06-30")).on()).isEqualTo(day("2026-06-30"));
        assertThat(HalfYear.asked(null, day("2026-12-31")).on()).isEqualTo(day("2026-12-31"));
        assertThat(HalfYear.asked(null, day("2027-01-01")).on()).isEqualTo(day("2026-12-31"));
    }

    @Test
    void whatIsNoDayIsRefused() {
        for (String text : new String[] {"31/12/2026", "2026-02-30", "ieri", "1812-01-01"}) {
            assertThatThrownBy(() -> HalfYear.asked(text, day("2026-11-21")))
                    .as(text)
                    .isInstanceOf(Refusal.class);
        }
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
