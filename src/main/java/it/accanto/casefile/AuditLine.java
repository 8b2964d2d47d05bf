package it.accanto.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who did what in a case, and when: written once, never changed. */
@Entity
@Table(name = "audit_line")
public class AuditLine {

    /** Where a line's typed words stand in its sentence. */
    public static final String WORDS = "{parole}";

    private static final String WITHHELD = "[testo riservato a chi segue il caso]";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_line_seq")
    @SequenceGenerator(name = "audit_line_seq", allocationSize = 50)
    private Long id;

    private String caseNumber;
    private Instant writtenAt;
    private String who;
    private String what;
    private @Nullable String words;

    @SuppressWarnings("NullAway.Init")
    protected AuditLine() {}

    @SuppressWarnings("NullAway.Init")
    AuditLine(CaseNumber number, Instant at, String who, String what, @Nullable String words) {
        this.caseNumber = number.value();
        this.writtenAt = at;
        this.who = who;
        this.what = what;
        this.words = words;
    }

    public Instant at() {
        return writtenAt;
    }

    public String who() {
        return who;
    }

    /** The sentence, its typed words only for who sees names. */
    public String what(Sight sight) {
        return words == null ? what : what.replace(WORDS, sight.names() ? words : WITHHELD);
    }
}
