package it.accanto.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AgeClockTest {

    @TestFactory
    Stream<DynamicTest> agesAndDaysToEighteenAreThoseOfTheWorkedDates() throws IOException {
        try (InputStream dates = AgeClockTest.class.getResourceAsStream("/rules/dates.json")) {
            JsonNode cases = new ObjectMapper().readTree(dates);
            return StreamSupport.stream(cases.spliterator(), false)
                    .map(worked -> DynamicTest.dynamicTest(worked.get("id").asText(), () -> check(worked)));
        }
    }

    private static void check(JsonNode worked) {
        AgeClock clock = new AgeClock(day(worked.get("input").get("dateOfBirth")));
        LocalDate reference = day(worked.get("input").get("referenceDate"));
        JsonNode expected = worked.get("expected");
        assertThat(clock.yearsOn(reference)).isEqualTo(expected.get("ageYears").asInt());
        assertThat(clock.daysTo18On(reference))
                .isEqualTo(expected.get("daysTo18").asInt());
        assertThat(clock.majorityOn()).isEqualTo(day(expected.get("majorityDate")));
    }

    private static LocalDate day(JsonNode node) {
        return LocalDate.parse(node.asText());
    }

    @Test
    void aLeapDayChildIsSixteenOnTheLeapDayItself() {
        AgeClock clock = new AgeClock(LocalDate.of(2008, 2, 29));
        assertThat(clock.yearsOn(LocalDate.of(2024, 2, 28))).isEqualTo(15);
        assertThat(clock.yearsOn(LocalDate.of(2024, 2, 29))).isEqualTo(16);
    }

    @Test
    void aNewbornHasCompletedNoYear() {
        AgeClock clock = new AgeClock(LocalDate.of(2026, 11, 21));
        assertThat(clock.yearsOn(LocalDate.of(2026, 11, 21))).isZero();
        assertThat(clock.adultOn(LocalDate.of(2044, 11, 20))).isFalse();
        assertThat(clock.adultOn(LocalDate.of(2044, 11, 21))).isTrue();
    }
}
