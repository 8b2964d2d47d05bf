package it.accanto.rules.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A kept question put to the table in force and to a draft. */
class ComparisonTest {

    private static final Map<String, Object> SOMEBODY = Map.of(
            "citizenship", "UNKNOWN",
            "majorityEvidence", "MINOR_DECLARED",
            "responsibleAdult", "NONE",
            "wasMsna", false,
            "temporaryProgramme", false);

    private static String text() throws IOException {
        return Files.readString(Path.of("dmn", "msna-status.dmn"));
    }

    @Test
    void tellsTheRowThatDecidedBeforeAndAfter() throws IOException {
        Comparison.Compared compared = new Comparison(
                        text(), text().replace("<text>\"MSNA_PROVISIONAL\"</text>", "<text>\"MANUAL_REVIEW\"</text>"))
                .of("msna-status", SOMEBODY);
        assertThat(compared.changed()).isTrue();
        assertThat(compared.before().outcome().told()).isEqualTo(Map.of("msnaStatus", "MSNA_PROVISIONAL"));
        assertThat(compared.after().outcome().told()).isEqualTo(Map.of("msnaStatus", "MANUAL_REVIEW"));
        assertThat(compared.after().rows()).singleElement().satisfies(row -> assertThat(row.id())
                .isEqualTo("msna-status-09"));
    }

    @Test
    void aValueThatTheDraftNoLongerKnowsIsAnOutcomeOfItsOwn() throws IOException {
        Comparison.Compared compared = new Comparison(
                        text(), text().replace("\"STATELESS\",\"UNKNOWN\"", "\"STATELESS\""))
                .of("msna-status", SOMEBODY);
        assertThat(compared.changed()).isTrue();
        assertThat(compared.after().outcome().told()).isEqualTo("non valutabile");
        assertThat(compared.after().rows()).isEmpty();
    }

    @Test
    void aQuestionThatBothRefuseDoesNotChange() throws IOException {
        Map<String, Object> less = new HashMap<>(SOMEBODY);
        less.remove("wasMsna");
        Comparison.Compared compared = new Comparison(text(), text()).of("msna-status", less);
        assertThat(compared.changed()).isFalse();
        assertThat(List.of(compared.before().outcome(), compared.after().outcome()))
                .containsOnly(Outcome.REFUSED);
    }
}
