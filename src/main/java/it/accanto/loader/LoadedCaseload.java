package it.accanto.loader;

import it.accanto.access.CannotStart;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Remembers in the database itself which caseload was loaded into it, so that a second start loads nothing and mixes nothing. */
@Component
@ConditionalOnProperty("accanto.loader.open")
class LoadedCaseload {

    private final JdbcTemplate jdbc;

    LoadedCaseload(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether what is asked for is there already.
     *
     * @throws CannotStart when the database holds other cases, or a caseload that was not loaded to its end
     */
    boolean isThere(LoaderSettings asked) {
        String wanted = said(asked);
        String loaded = loaded();
        if (loaded.equals(wanted)) {
            return true;
        }
        if (!loaded.isEmpty() || cases() > 0) {
            throw new CannotStart(
                    "A caseload was asked for (%s), but this database holds %s."
                            .formatted(wanted, loaded.isEmpty() ? "cases already" : "another one (" + loaded + ")"),
                    "Name an empty database with spring.datasource.url, or an empty folder with ACCANTO_DATA_DIR; or leave"
                            + " out the settings accanto.loader.*.");
        }
        return false;
    }

    /** Nothing is complete until it is: from here on the database is good for nothing else. */
    void begin() {
        jdbc.execute("create table loaded_caseload (said varchar(400) not null)");
        jdbc.update("insert into loaded_caseload (said) values ('one that was not loaded to its end')");
    }

    void done(LoaderSettings asked) {
        jdbc.update("update loaded_caseload set said = ?", said(asked));
    }

    private String loaded() {
        try {
            return Objects.requireNonNullElse(
                    jdbc.queryForObject("select said from loaded_caseload", String.class), "");
        } catch (DataAccessException none) {
            return "";
        }
    }

    private long cases() {
        Long cases = jdbc.queryForObject("select count(*) from case_file", Long.class);
        return cases == null ? 0 : cases;
    }

    private static String said(LoaderSettings asked) {
        return "%d open, %d closed over %d days, steps of %d days, seed %d, %d templates"
                .formatted(
                        asked.open(),
                        asked.closedCases(),
                        asked.days(),
                        asked.stepsDays(),
                        asked.seed(),
                        asked.templates());
    }
}
