package it.accanto.privacy;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who read the read log, and which selection of it. */
@Entity
@Table(name = "log_reading")
class LogReading {

    /** How the log was read. */
    enum What {
        LINES,
        CSV,
        SIGNALS
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "log_reading_seq")
    @SequenceGenerator(name = "log_reading_seq", allocationSize = 50)
    private Long id;

    private Instant readAt;
    private String person;
    private String what;
    private String selection;

    @SuppressWarnings("NullAway.Init")
    protected LogReading() {}

    @SuppressWarnings("NullAway.Init")
    LogReading(Instant at, String person, What what, String selection) {
        this.readAt = at;
        this.person = person;
        this.what = what.name();
        this.selection = selection;
    }

    Told told() {
        return new Told(readAt, person, what, selection);
    }

    /** A reading of the log as the privacy officer reads it. */
    record Told(Instant readAt, String person, String what, String selection) {}
}
