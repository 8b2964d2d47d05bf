package it.accanto.rules.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accanto.CaseWalk;
import it.accanto.RunningAccanto;
import it.accanto.rules.KeptRows;
import it.accanto.rules.ManyCases;
import it.accanto.rules.RuleVersions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** However much was kept, it is asked for in a handful of statements, and whoever gives up is let go. */
@RunningAccanto
class ThousandsOfEvaluationsTest {

    private static final String TABLE = "age-out-urgency";
    private static final int STATEMENTS = 6;
    private static final int CASES = 1_000;
    private static final int EACH = 2;

    @Autowired
    private DataSource source;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private RuleVersions versions;

    private final AtomicInteger statements = new AtomicInteger();
    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private KeptEvaluations evaluations;
    private ManyCases cases;

    @BeforeEach
    void begin() {
        walk.begin();
        cases = new ManyCases(sql);
        evaluations = new KeptEvaluations(ProxyDataSourceBuilder.create(source)
                .afterQuery((execution, queries) -> statements.incrementAndGet())
                .build());
    }

    @AfterEach
    void takeOut() {
        workers.shutdownNow();
        cases.takeOut();
    }

    private void keep() {
        KeptRows kept = new KeptRows(sql);
        List<String> numbers = cases.open(CASES, LocalDate.of(2008, 6, 1));
        for (String number : numbers) {
            for (int thing = 0; thing < EACH; thing++) {
                kept.add(
                        number,
                        TABLE,
                        Map.of("daysTo18", 400),
                        walk.today().minusDays(3).atTime(9, 0).atOffset(ZoneOffset.UTC),
                        "asked " + number);
            }
        }
        kept.write();
    }

    private Computing computing() {
        LocalDate today = versions.today();
        String inForce = versions.on(TABLE, today).dmn();
        return new Computing(
                new Plan(
                        Map.of(TABLE, "casework"),
                        false,
                        today,
                        1,
                        inForce,
                        inForce.replace("\"EXPIRED\"", "\"GRACE\""),
                        12,
                        today.minusMonths(12),
                        today.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)),
                evaluations);
    }

    @Test
    void twoThousandNeedAsManyStatementsAsAFew() {
        Effect few = computing().effect(workers, () -> false);
        assertThat(statements.getAndSet(0)).isEqualTo(STATEMENTS);
        keep();
        Computing computing = computing();
        Effect many = computing.effect(workers, () -> false);
        assertThat(statements.get()).isEqualTo(STATEMENTS);
        assertThat(many.open().changes().evaluations() - few.open().changes().evaluations())
                .isEqualTo(CASES * EACH);
        assertThat(many.taken().changes().evaluations() - few.taken().changes().evaluations())
                .isEqualTo(CASES * EACH);
        assertThat(computing.done()).isEqualTo(computing.total()).isGreaterThanOrEqualTo(2 * CASES * EACH);
    }

    @Test
    void whoeverSavesAnotherTextMeanwhileIsNotKeptWaitingByTheOldOne() {
        keep();
        Computing computing = computing();
        assertThatThrownBy(() -> computing.effect(workers, () -> true)).isInstanceOf(Ahead.Stopped.class);
        assertThat(computing.done()).isLessThan(computing.total());
    }
}
