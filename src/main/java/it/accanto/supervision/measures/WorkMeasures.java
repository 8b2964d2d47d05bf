package it.accanto.supervision.measures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import it.accanto.access.Office;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** The work of the installation as metrics. No label of theirs names a case, a person or a territory. */
@Component
class WorkMeasures implements MeterBinder {

    private final CountsRead counts;

    WorkMeasures(CountsRead counts) {
        this.counts = counts;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Office.ofCases().stream().map(Office::id).forEach(office -> {
            byOffice(registry, "accanto.tasks.open", "Open tasks", office, now -> now.open(office));
            byOffice(
                    registry,
                    "accanto.tasks.overdue",
                    "Open tasks past their due date",
                    office,
                    now -> now.overdue(office));
        });
        gauge("accanto.cases.open", "Cases that are not closed", Counts::openCases)
                .register(registry);
        gauge("accanto.incidents", "Open incidents of the engine", Counts::incidents)
                .register(registry);
        job(registry, "executable", Counts::executableJobs);
        job(registry, "timer", Counts::timers);
        job(registry, "dead", Counts::deadJobs);
    }

    private void byOffice(
            MeterRegistry registry, String name, String about, String office, ToDoubleFunction<Counts> value) {
        gauge(name, about, value).tag("office", office).register(registry);
    }

    private void job(MeterRegistry registry, String state, ToDoubleFunction<Counts> value) {
        gauge("accanto.jobs", "Jobs of the engine: due, waiting for their day, or tried no more", value)
                .tag("state", state)
                .register(registry);
    }

    private Gauge.Builder<CountsRead> gauge(String name, String about, ToDoubleFunction<Counts> value) {
        return Gauge.builder(name, counts, read -> value.applyAsDouble(read.now()))
                .description(about);
    }
}
