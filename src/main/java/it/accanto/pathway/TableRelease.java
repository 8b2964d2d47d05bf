package it.accanto.pathway;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A table put in force by policy staff: by whom, on which norm, for which reason. */
@Entity
@Table(name = "table_release")
public class TableRelease {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "table_release_seq")
    @SequenceGenerator(name = "table_release_seq", allocationSize = 50)
    private Long id;

    private String fileName;
    private String deploymentId;
    private Instant releasedAt;
    private String releasedBy;
    private String norm;
    private String reason;

    @SuppressWarnings("NullAway.Init")
    protected TableRelease() {}

    @SuppressWarnings("NullAway.Init")
    TableRelease(
            String fileName, String deploymentId, Instant releasedAt, String releasedBy, String norm, String reason) {
        this.fileName = fileName;
        this.deploymentId = deploymentId;
        this.releasedAt = releasedAt;
        this.releasedBy = releasedBy;
        this.norm = norm;
        this.reason = reason;
    }

    public String fileName() {
        return fileName;
    }

    public String deploymentId() {
        return deploymentId;
    }

    public Instant releasedAt() {
        return releasedAt;
    }

    public String releasedBy() {
        return releasedBy;
    }

    public String norm() {
        return norm;
    }

    public String reason() {
        return reason;
    }
}
