package it.accanto.loader;

import it.accanto.Accanto;
import it.accanto.HttpClientOf;
import it.accanto.RunningOnPostgres;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The product as an operator starts it to get a caseload. */
record LoadedProduct(ServletWebServerApplicationContext application, JdbcTemplate sql) implements AutoCloseable {

    static LoadedProduct onH2(String database, String... settings) {
        return start(
                new SpringApplicationBuilder(Accanto.class),
                Stream.concat(
                        Stream.of(settings),
                        Stream.of("--spring.datasource.url=jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(database))));
    }

    static LoadedProduct onPostgres(String... settings) {
        return start(
                new SpringApplicationBuilder(Accanto.class).initializers(new RunningOnPostgres.Database()),
                Stream.of(settings));
    }

    private static LoadedProduct start(SpringApplicationBuilder product, Stream<String> settings) {
        Map<String, Object> unlessSaid = Map.of(
                "server.port",
                0,
                "accanto.demo",
                true,
                "camunda.bpm.job-execution.enabled",
                false,
                "accanto.loader.seed",
                7);
        SpringApplicationBuilder set = product.initializers(application -> application
                .getEnvironment()
                .getPropertySources()
                .addAfter("commandLineArgs", new MapPropertySource("unlessSaid", unlessSaid)));
        ServletWebServerApplicationContext application =
                (ServletWebServerApplicationContext) set.run(settings.toArray(String[]::new));
        return new LoadedProduct(application, application.getBean(JdbcTemplate.class));
    }

    HttpClientOf as(String person) {
        return new HttpClientOf(application.getWebServer().getPort(), person, person);
    }

    int count(String of) {
        Integer count = sql.queryForObject("select count(*) from " + of, Integer.class);
        return count == null ? 0 : count;
    }

    List<String> texts(String query, Object... arguments) {
        return sql.queryForList(query, String.class, arguments);
    }

    List<Map<String, Object>> rows(String query) {
        return sql.queryForList(query);
    }

    @Override
    public void close() {
        application.close();
    }
}
