package it.accanto.supervision.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.accanto.casefile.Refusal;
import it.accanto.supervision.Lately;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The figures as they stand, each set read in one transaction; at most a minute old in a large installation. */
@Component
class LatestFigures {

    /** Cases whose figures are added up in a tenth of a second or two. */
    private static final long FEW = 20_000;

    private static final Duration OLD = Duration.ofMinutes(1);

    /** Sets of figures that are kept, those asked for last. */
    private static final int KEPT = 200;

    private record Asked(String which, HalfYear half, Set<String> territories) {}

    private final StaysRead stays;
    private final DituOutcomes ditu;
    private final DoteAccounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final Cache<Asked, Lately<Figures>> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    LatestFigures(
            StaysRead stays,
            DituOutcomes ditu,
            DoteAccounts accounts,
            JdbcClient jdbc,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.stays = stays;
        this.ditu = ditu;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * @param which ministero, ditu or doti
     * @throws Refusal where there are no such figures
     */
    Figures of(String which, HalfYear half, Set<String> territories) {
        Asked asked = new Asked(which, half, Set.copyOf(territories));
        return kept.get(asked, one -> new Lately<>(clock, OLD, now -> inOneGo(one), figures -> isLarge()))
                .now();
    }

    private Figures inOneGo(Asked asked) {
        return Objects.requireNonNull(reading.execute(status -> read(asked)));
    }

    private Figures read(Asked asked) {
        return switch (asked.which()) {
            case "ministero" -> MinistryTables.of(stays.touching(asked.half(), asked.territories()), asked.half());
            case "ditu" -> ditu.of(asked.half(), asked.territories());
            case "doti" -> accounts.on(asked.half().on(), asked.territories());
            default ->
                throw Refusal.of(
                        Refusal.Kind.NOT_FOUND, "Queste tabelle non ci sono: chiedete ministero, ditu oppure doti.");
        };
    }

    private boolean isLarge() {
        return jdbc.sql("select count(*) from case_file").query(Long.class).single() > FEW;
    }
}
