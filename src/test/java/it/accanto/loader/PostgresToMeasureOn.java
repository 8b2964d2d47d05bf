package it.accanto.loader;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A PostgreSQL of one's own to load a caseload into, where none is installed: it stands in a folder and runs until its input ends. Role,
 * database and password are {@code accanto}; it listens on this machine only. See {@code src/docs/guides/load-a-caseload.md}.
 */
public final class PostgresToMeasureOn {

    private PostgresToMeasureOn() {}

    /** @param arguments the port and the folder */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setPort(Integer.parseInt(arguments[0]))
                .setDataDirectory(Path.of(arguments[1]))
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setServerConfig("shared_buffers", "2GB")
                .setServerConfig("maintenance_work_mem", "512MB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("checkpoint_timeout", "30min")
                .setServerConfig("synchronous_commit", "off")
                .start()) {
            withOwner(postgres);
            System.out.println("PostgreSQL listens on port " + postgres.getPort());
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
    }

    private static void withOwner(EmbeddedPostgres postgres) throws SQLException {
        try (Connection owner = postgres.getPostgresDatabase().getConnection();
                Statement statement = owner.createStatement()) {
            if (!statement
                    .executeQuery("select 1 from pg_roles where rolname = 'accanto'")
                    .next()) {
                statement.execute("create role accanto login password 'accanto'");
                statement.execute("create database accanto owner accanto");
            }
        }
    }
}
