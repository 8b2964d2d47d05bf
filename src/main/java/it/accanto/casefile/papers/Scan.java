package it.accanto.casefile.papers;

import it.accanto.casefile.CaseNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A scanned paper as it was uploaded, without its content: that stands apart, so that reading a case never reads it. */
@Entity
@Table(name = "case_scan")
class Scan implements Persistable<String> {

    @Id
    private String id;

    private String caseNumber;
    private String name;

    @Enumerated(EnumType.STRING)
    private Format format;

    private int sizeInBytes;
    private String sha256;
    private Instant uploadedAt;
    private String uploadedBy;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected Scan() {}

    Scan(CaseNumber number, String name, Format format, byte[] content, Instant at, String by) {
        this.id = UUID.randomUUID().toString();
        this.caseNumber = number.value();
        this.name = name;
        this.format = format;
        this.sizeInBytes = content.length;
        this.sha256 = digest(content);
        this.uploadedAt = at;
        this.uploadedBy = by;
        this.fresh = true;
    }

    /** Whether this content is the one that was uploaded. */
    boolean matches(byte[] content) {
        return sha256.equals(digest(content));
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    Format format() {
        return format;
    }

    int sizeInBytes() {
        return sizeInBytes;
    }

    String sha256() {
        return sha256;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    String uploadedBy() {
        return uploadedBy;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
