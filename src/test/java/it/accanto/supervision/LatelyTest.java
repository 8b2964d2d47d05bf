package it.accanto.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import it.accanto.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What is quick is read for every question; what is not is given once more when it is old, and waited for after a pause. */
class LatelyTest {

    private static final Duration OLD = Duration.ofSeconds(30);

    private final TestClock clock = new TestClock();
    private final List<Instant> readings = new CopyOnWriteArrayList<>();

    private Lately<Instant> of(boolean large) {
        return new Lately<>(
                clock,
                OLD,
                now -> {
                    readings.add(now);
                    return now;
                },
                found -> large);
    }

    @Test
    void whatIsQuickIsReadForEveryQuestion() {
        Lately<Instant> small = of(false);
        Instant first = small.now();
        clock.pass(Duration.ofSeconds(1));
        assertThat(small.now()).isEqualTo(first.plusSeconds(1));
        assertThat(readings).hasSize(2);
    }

    @Test
    void whatIsLargeIsKeptWhileItIsYoung() {
        Lately<Instant> large = of(true);
        Instant first = large.now();
        clock.pass(OLD);
        assertThat(large.now()).isEqualTo(first);
        assertThat(readings).hasSize(1);
    }

    @Test
    void whatIsOldIsGivenOnceMoreAndReadBehindTheAnswer() {
        Lately<Instant> large = of(true);
        Instant first = large.now();
        clock.pass(OLD.plusSeconds(1));
        assertThat(large.now()).isEqualTo(first);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            while (large.now().equals(first)) {
                Thread.onSpinWait();
            }
        });
        assertThat(large.now()).isEqualTo(first.plus(OLD).plusSeconds(1));
    }

    @Test
    void afterALongPauseOneWaitsForWhatIsNew() {
        Lately<Instant> large = of(true);
        Instant first = large.now();
        clock.pass(OLD.multipliedBy(10).plusSeconds(1));
        assertThat(large.now()).isAfter(first);
    }

    @Test
    void whoWantsItYoungerWaitsForIt() {
        Lately<Instant> large = of(true);
        Instant first = large.now();
        clock.pass(Duration.ofSeconds(20));
        assertThat(large.now(Duration.ofSeconds(20))).isEqualTo(first);
        assertThat(large.now(Duration.ofSeconds(10))).isEqualTo(first.plusSeconds(20));
    }

    @Test
    void afterAnActItIsReadAnew() {
        Lately<Instant> large = of(true);
        large.now();
        large.changed();
        large.now();
        assertThat(readings).hasSize(2);
    }
}
