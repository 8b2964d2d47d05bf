package it.accanto.supervision.forecast;

import it.accanto.casefile.Refusal;
import it.accanto.supervision.forecast.Compared.Pair;
import it.accanto.supervision.forecast.Reading.Read;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The changes that supervisors try out, each their own, one after the other. The last one of each stays until the next. */
@Component
class WhatIfs implements DisposableBean {

    private static final int WAITING = 10;
    private static final int KEPT = 50;

    private final Reading reading;
    private final Teams teams;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Job<Compared>> jobs = new LinkedHashMap<>();
    private final ThreadPoolExecutor one =
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), work -> {
                Thread thread = new Thread(work, "forecast-what-if");
                thread.setDaemon(true);
                return thread;
            });

    WhatIfs(Reading reading, Teams teams, JdbcClient jdbc, Clock clock) {
        this.reading = reading;
        this.teams = teams;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Begins to try out a change in the person's territories.
     *
     * @throws Refusal where it makes no sense, or the person's last one still runs
     */
    synchronized Progress<Compared> begin(String person, Set<String> territories, WhatIf change) {
        change.check(territories, reading.needs().offices(), reading.needs().authorities());
        change.moreWorkers()
                .forEach(lever -> workers(
                        Objects.requireNonNull(lever.office()),
                        Objects.requireNonNull(lever.territory()).toLowerCase(Locale.ROOT)));
        Job<Compared> last = jobs.get(person);
        if (last != null && !last.over()) {
            throw Refusal.of(Refusal.Kind.STALE, "State già provando un cambiamento: aspettate che finisca.");
        }
        Job<Compared> next = new Job<>(job -> compare(job, territories, change));
        queue(next);
        jobs.remove(person);
        jobs.put(person, next);
        jobs.entrySet().removeIf(job -> jobs.size() > KEPT && job.getValue().over() && job.getValue() != next);
        return next.progress();
    }

    private void queue(Job<Compared> job) {
        try {
            one.execute(job);
        } catch (RejectedExecutionException full) {
            throw Refusal.of(
                    Refusal.Kind.STALE, "Si stanno già provando molti cambiamenti: riprovate fra qualche minuto.");
        }
    }

    /**
     * The person's own.
     *
     * @param seconds it waits at most so long for the end
     */
    Progress<Compared> progress(String person, int seconds) {
        Job<Compared> job = of(person);
        if (job == null) {
            return Progress.none();
        }
        job.await(seconds);
        return job.progress();
    }

    private synchronized @Nullable Job<Compared> of(String person) {
        return jobs.get(person);
    }

    private Compared compare(Job<Compared> job, Set<String> territories, WhatIf change) {
        Read read = reading.of(territories, LocalDate.now(clock));
        job.total.set(read.states().size());
        Levers levers = new Levers(read, change, this::workers);
        Simulation simulation = read.simulation();
        List<Pair> pairs = teams.each(
                read.states(),
                state -> new Pair(simulation.of(state), simulation.of(state, levers.of(state))),
                job.done);
        return Compared.of(pairs, read.needs(), levers.named());
    }

    private int workers(String office, String territory) {
        int there = countWorkers(office, territory);
        if (there == 0) {
            throw Refusal.of(
                    "office",
                    "In questo ufficio di %s non risulta nessuno: non si può dire che cosa cambierebbe con qualcuno in più."
                            .formatted(territory.toUpperCase(Locale.ROOT)));
        }
        return there;
    }

    /** People of an office who work in a territory. */
    int countWorkers(String office, String territory) {
        return jdbc.sql(
                        """
                        select count(distinct m.USER_ID_) from ACT_ID_MEMBERSHIP m
                          join ACT_ID_TENANT_MEMBER t on t.USER_ID_ = m.USER_ID_
                        where m.GROUP_ID_ = :office and t.TENANT_ID_ = :territory
                        """)
                .param("office", office)
                .param("territory", territory)
                .query(Integer.class)
                .single();
    }

    @Override
    public void destroy() {
        one.shutdown();
    }
}
