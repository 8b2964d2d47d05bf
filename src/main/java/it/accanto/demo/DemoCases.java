package it.accanto.demo;

import it.accanto.invented.DemoOnly;
import it.accanto.invented.InventedLives;
import it.accanto.invented.InventedMinor;
import it.accanto.pathway.Moments;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Seeds about forty invented cases of Milano and Torino into an empty database, through the real processes. */
@Component
@DemoOnly
@Order(40)
class DemoCases implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    private static final Map<String, Integer> HOW_MANY = Map.of("mi", 27, "to", 13);

    private final RuntimeService runtime;
    private final InventedLives lives;

    DemoCases(RuntimeService runtime, InventedLives lives) {
        this.runtime = runtime;
        this.lives = lives;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (runtime.createProcessInstanceQuery().count() > 0) {
            return;
        }
        List<InventedMinor> minors = drawn(LocalDate.now(Clock.system(Moments.ITALY)));
        if (!minors.isEmpty()) {
            lives.live(minors, (day, minor, number) -> {});
            LOG.info("Seeded {} demonstration cases", minors.size());
        }
    }

    private static List<InventedMinor> drawn(LocalDate today) throws IOException {
        try (InputStream file = new ClassPathResource("demo/caseload.csv").getInputStream();
                Reader rows = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            List<InventedMinor> all =
                    CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(rows).stream()
                            .map(row -> new InventedMinor(row.getRecordNumber(), row.toMap()))
                            .filter(minor -> !minor.reportedOn().isAfter(today))
                            .toList();
            return HOW_MANY.entrySet().stream()
                    .flatMap(wanted -> first(all, wanted.getKey(), wanted.getValue()))
                    .toList();
        }
    }

    private static Stream<InventedMinor> first(List<InventedMinor> all, String territory, int howMany) {
        return all.stream().filter(minor -> minor.territory().equals(territory)).limit(howMany);
    }
}
