package it.accanto;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The same product as {@link RunningAccanto} on a real PostgreSQL, which three settings make of it. A story that is to hold on both
 * is written once, in an abstract class, and extended by two empty ones, each with its annotation.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@RunningAccanto
@ContextConfiguration(initializers = RunningOnPostgres.Database.class)
public @interface RunningOnPostgres {

    /** An empty database and a role that owns it and nothing else. The server starts before any bean and goes after the last. */
    class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final String PASSWORD = "a-secret-for-tests";

        @Override
        public void initialize(ConfigurableApplicationContext application) {
            EmbeddedPostgres postgres = started();
            ((DefaultListableBeanFactory) application.getBeanFactory())
                    .registerDisposableBean("postgres", postgres::close);
            TestPropertyValues.of(
                            "spring.datasource.url=jdbc:postgresql://localhost:%d/accanto"
                                    .formatted(postgres.getPort()),
                            "spring.datasource.username=accanto",
                            "spring.datasource.password=" + PASSWORD,
                            "spring.datasource.hikari.minimum-idle=2")
                    .applyTo(application);
        }

        private static EmbeddedPostgres started() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setPGStartupWait(Duration.ofMinutes(1))
                        .setServerConfig("shared_buffers", "32MB")
                        .setServerConfig("fsync", "off")
                        .start();
                try (Connection owner = postgres.getPostgresDatabase().getConnection();
                        Statement statement = owner.createStatement()) {
                    statement.execute("create role accanto login password '%s'".formatted(PASSWORD));
                    statement.execute("create database accanto owner accanto");
                }
                return postgres;
            } catch (IOException | SQLException failed) {
                throw new IllegalStateException("PostgreSQL did not start", failed);
            }
        }
    }
}
