package it.accanto.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accanto.Accanto;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** An operator starts the product in a way that would let in whoever does not belong: it stops, and says what to do. */
@ExtendWith(OutputCaptureExtension.class)
class OperatorStartingTest {

    private static void start(String... settings) {
        new SpringApplicationBuilder(Accanto.class)
                .run(Stream.concat(
                                Stream.of(settings),
                                Stream.of("--server.port=0", "--camunda.bpm.job-execution.enabled=false"))
                        .toArray(String[]::new))
                .close();
    }

    private static final String NEW_DATABASE = "--spring.datasource.url=jdbc:h2:mem:never";

    @Test
    void withoutDemonstrationAndWithoutASecret(CapturedOutput output) {
        assertThatThrownBy(() -> start(NEW_DATABASE, "--accanto.demo=false", "--accanto.admin-password="))
                .isInstanceOf(CannotStart.class);
        assertThat(output)
                .contains(
                        "APPLICATION FAILED TO START",
                        "no administrator's password was given",
                        "ACCANTO_ADMIN_PASSWORD");
    }

    @Test
    void withASecretThatIsEasyToGuess(CapturedOutput output) {
        assertThatThrownBy(() -> start(NEW_DATABASE, "--accanto.demo=false", "--accanto.admin-password=admin1"))
                .isInstanceOf(CannotStart.class);
        assertThat(output)
                .contains(
                        "too easy to guess",
                        "at least 10 characters",
                        "an upper case letter",
                        "a special character",
                        "must not contain the word admin")
                .doesNotContain("a digit,", "admin1");
    }

    @Test
    void withTheDemonstrationOnADatabaseOfTheirs(CapturedOutput output) {
        assertThatThrownBy(() ->
                        start("--accanto.demo=true", "--spring.datasource.url=jdbc:postgresql://localhost:1/accanto"))
                .isInstanceOf(CannotStart.class);
        assertThat(output).contains("on the embedded database only", "Set ACCANTO_DEMO=false");
    }
}
