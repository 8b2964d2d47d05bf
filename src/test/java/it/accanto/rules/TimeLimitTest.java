package it.accanto.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accanto.casefile.Refusal;
import it.accanto.pathway.FeelOnce;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What somebody asks ends when its time is over, and leaves its place to the next. */
class TimeLimitTest {

    private final TimeLimit limit = new TimeLimit();

    @AfterEach
    void end() {
        limit.destroy();
    }

    @Test
    void anEvaluationWithoutEndIsReallyStopped() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            CountDownLatch ended = new CountDownLatch(1);
            assertThatThrownBy(() -> limit.within(Duration.ofMillis(300), () -> {
                        try {
                            return new FeelOnce()
                                    .createInstance()
                                    .evaluateSimpleExpression(
                                            "count(for i in 1..3000000 return i)", Variables.emptyVariableContext());
                        } finally {
                            ended.countDown();
                        }
                    }))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("durato troppo");
            assertThat(ended.await(30, TimeUnit.SECONDS))
                    .as("the thread is free again")
                    .isTrue();
        }
        assertThat(limit.within(Duration.ofSeconds(5), () -> 1)).isEqualTo(1);
    }

    @Test
    void theRefusalOfTheWorkIsTheRefusal() {
        assertThatThrownBy(() -> limit.within(Duration.ofSeconds(5), () -> {
                    throw Refusal.of("dmn", "Riga 1.");
                }))
                .isInstanceOf(Refusal.class)
                .hasMessage("Riga 1.");
    }
}
