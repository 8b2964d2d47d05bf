package it.accanto.invented;

import it.accanto.casefile.Refusal;
import it.accanto.pathway.DueDateSweep;
import it.accanto.pathway.DueJobs;
import it.accanto.pathway.TablesInForce;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves the demonstration's clock day by day, running on each day what falls due. Where it stands survives a restart. */
@Component
@DemoOnly
public class DayByDay {

    private final MovedClock clock;
    private final DueJobs jobs;
    private final DueDateSweep sweep;
    private final TablesInForce tables;
    private final JobExecutor executor;
    private final JdbcClient jdbc;

    DayByDay(
            MovedClock clock,
            DueJobs jobs,
            DueDateSweep sweep,
            TablesInForce tables,
            ProcessEngine engine,
            JdbcClient jdbc) {
        this.clock = clock;
        this.jobs = jobs;
        this.sweep = sweep;
        this.tables = tables;
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        this.jdbc = jdbc;
        jdbc.sql("select offset_seconds from demo_clock where id = 1")
                .query(Long.class)
                .optional()
                .ifPresent(seconds -> clock.moveBy(Duration.ofSeconds(seconds)));
    }

    /** Moves forward to a moment and returns when everything that fell due on the way has run. */
    public synchronized Instant forwardTo(Instant to) {
        if (to.isBefore(clock.instant())) {
            throw Refusal.of("to", "L'orologio va solo avanti: indicate un momento dopo quello attuale.");
        }
        if (to.isAfter(clock.instant().plus(Duration.ofDays(366 * 10)))) {
            throw Refusal.of("to", "L'orologio avanza al massimo di dieci anni alla volta.");
        }
        dayByDay(to, day -> {});
        return clock.instant();
    }

    /** The same from a moment in the past, with something done on each day, as the first seeding needs it. */
    void dayByDay(Instant to, Consumer<LocalDate> onEachDay) {
        boolean active = executor.isActive();
        executor.shutdown();
        try {
            for (ZonedDateTime day = now(); day.toInstant().isBefore(to); day = day.plusDays(1)) {
                pass(day, onEachDay);
            }
            pass(to.atZone(clock.getZone()), onEachDay);
        } finally {
            keep();
            if (active) {
                executor.start();
            }
        }
    }

    private void pass(ZonedDateTime moment, Consumer<LocalDate> onEachDay) {
        clock.moveTo(moment.toInstant());
        tables.bringUpToDate();
        jobs.run();
        sweep.run();
        onEachDay.accept(moment.toLocalDate());
    }

    public ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    void startAt(Instant moment) {
        clock.moveTo(moment);
    }

    /** Lets the clock run with the system's again. */
    void backToTheSystem() {
        clock.moveBy(Duration.ZERO);
        keep();
    }

    private void keep() {
        long seconds = clock.offset().toSeconds();
        if (jdbc.sql("update demo_clock set offset_seconds = ? where id = 1")
                        .param(seconds)
                        .update()
                == 0) {
            jdbc.sql("insert into demo_clock (id, offset_seconds) values (1, ?)")
                    .param(seconds)
                    .update();
        }
    }
}
