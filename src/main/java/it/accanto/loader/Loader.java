package it.accanto.loader;

import it.accanto.invented.DemoOnly;
import it.accanto.invented.InventedLives;
import it.accanto.invented.InventedMinor;
import it.accanto.invented.InventedWaits;
import it.accanto.pathway.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Loads the caseload that an operator asked for: a few hundred template cases live through the processes from their report until today,
 * by forms and over the API; their rows are then copied until there are as many as asked for.
 */
@Component
@DemoOnly
@ConditionalOnProperty("accanto.loader.open")
@Order(35)
class Loader implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Loader.class);

    private final LoaderSettings settings;
    private final LoadedCaseload loaded;
    private final InventedLives lives;
    private final Copying copying;
    private final JdbcTemplate jdbc;
    private final ServletWebServerApplicationContext server;
    private final TaskService tasks;

    Loader(
            LoaderSettings settings,
            LoadedCaseload loaded,
            InventedLives lives,
            Copying copying,
            JdbcTemplate jdbc,
            ServletWebServerApplicationContext server,
            TaskService tasks) {
        this.tasks = tasks;
        this.settings = settings;
        this.loaded = loaded;
        this.lives = lives;
        this.copying = copying;
        this.jdbc = jdbc;
        this.server = server;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!loaded.isThere(settings)) {
            loaded.begin();
            load(LocalDate.now(Clock.system(Moments.ITALY)), new Random(settings.seed()));
            loaded.done(settings);
        }
    }

    private void load(LocalDate today, Random random) {
        Instant begun = Instant.now();
        List<InventedMinor> minors = new ArrayList<>(new OpenTemplates(today, random).drawn(settings.openTemplates()));
        minors.addAll(new ClosedTemplates(today, random).drawn(settings.closedTemplates(), minors.size()));
        lives.live(minors, acts(server.getWebServer().getPort()));
        List<LivedCase> lived = new LivedCases(jdbc).all();
        LOG.info("{} template cases lived through the processes in {} s", lived.size(), seconds(begun));
        List<Copy> copies = new CopyPlan(settings, today, random).of(lived);
        long rows = copying.copy(copies, lived.stream().map(LivedCase::number).toList());
        LOG.info(
                "The caseload is there: {} cases, {} rows copied, {} s in all",
                lived.size() + copies.size(),
                rows,
                seconds(begun));
    }

    private InventedLives.Acts acts(int port) {
        TemplateActs acts = new TemplateActs(port);
        InventedWaits waits = new InventedWaits(port, tasks);
        return (day, minor, number) -> {
            acts.on(day, minor, number);
            waits.on(day, minor, number);
        };
    }

    private static long seconds(Instant begun) {
        return Duration.between(begun, Instant.now()).toSeconds();
    }
}
