package it.accanto.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When two answers say the same. */
class ExpectedTest {

    @Test
    void numbersCompareByValue() {
        assertThat(Expected.same(Map.of("amountEUR", 2000), Map.of("amountEUR", 2000.0)))
                .isTrue();
        assertThat(Expected.same(Map.of("amountEUR", 2000), Map.of("amountEUR", 2000.5)))
                .isFalse();
        assertThat(Expected.same(Map.of("amountEUR", 2000), Map.of("amountEUR", "2000")))
                .isFalse();
    }

    @Test
    void setsIgnoreOrderAndRepeats() {
        assertThat(Expected.same(List.of("A", "B"), Arrays.asList("B", "A", "B")))
                .isTrue();
        assertThat(Expected.same(List.of("A"), List.of("A", "B"))).isFalse();
        assertThat(Expected.same(List.of(), List.of())).isTrue();
    }

    @Test
    void nothingIsAsGoodAsNull() {
        assertThat(Expected.same(Collections.singletonMap("maxDays", null), Map.of()))
                .isTrue();
        assertThat(Expected.same(Collections.singletonMap("maxDays", null), Map.of("maxDays", 0)))
                .isFalse();
        assertThat(Expected.same(Map.of(), null))
                .as("no answer is not an empty one")
                .isFalse();
    }
}
