package it.accanto.supervision.forecast;

import it.accanto.casefile.Provinces;
import it.accanto.supervision.forecast.Reading.Read;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes the forecast for every open case of a minor: each night, at the first start with cases, and when a supervisor asks. One at a time. */
@Component
class Forecasting implements DisposableBean {

    private final Reading reading;
    private final KeptForecasts kept;
    private final Teams teams;
    private final Clock clock;
    private final ExecutorService one = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "forecast-run");
        thread.setDaemon(true);
        return thread;
    });

    private @Nullable Job<Void> current;

    Forecasting(Reading reading, KeptForecasts kept, Teams teams, Clock clock) {
        this.reading = reading;
        this.kept = kept;
        this.teams = teams;
        this.clock = clock;
    }

    @Scheduled(cron = "0 10 2 * * *", zone = "Europe/Rome")
    void everyNight() {
        begin();
    }

    /** An installation that has cases and never made a forecast does not wait for the night. */
    @EventListener(ApplicationReadyEvent.class)
    void atFirst() {
        if (kept.newest().isEmpty() && reading.anybody(Provinces.territories(), LocalDate.now(clock))) {
            begin();
        }
    }

    /** Begins, unless it runs already: who asks then joins. */
    synchronized Progress<Void> begin() {
        if (current == null || current.over()) {
            Job<Void> next = new Job<>(this::make);
            current = next;
            one.execute(next);
        }
        return current.progress();
    }

    /** @param seconds it waits at most so long for the end */
    Progress<Void> progress(int seconds) {
        Job<Void> job = current();
        if (job == null) {
            return Progress.none();
        }
        job.await(seconds);
        return job.progress();
    }

    private synchronized @Nullable Job<Void> current() {
        return current;
    }

    private @Nullable Void make(Job<Void> job) {
        long begun = System.nanoTime();
        LocalDate today = LocalDate.now(clock);
        kept.decide(reading.turnedEighteen(today), today);
        Read read = reading.of(Provinces.territories(), today);
        job.total.set(read.states().size());
        Simulation simulation = read.simulation();
        PlainRule plain = new PlainRule(read.needs(), read.paces());
        List<Kept> forecasts = teams.each(
                read.states(),
                state -> Kept.of(simulation.of(state), today.plusDays(state.daysTo18()), plain.misses(state)),
                job.done);
        LocalDate month = today.withDayOfMonth(1);
        kept.keep(
                today,
                clock.instant(),
                kept.recorded(month) ? null : month,
                forecasts,
                (System.nanoTime() - begun) / 1_000_000);
        return null;
    }

    @Override
    public void destroy() {
        one.shutdown();
    }
}
