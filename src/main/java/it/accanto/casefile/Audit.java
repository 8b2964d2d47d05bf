package it.accanto.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;

/** The diary of every case. */
@Component
public class Audit {

    interface Lines extends JpaRepository<AuditLine, Long> {
        List<AuditLine> findByCaseNumberOrderById(String caseNumber);
    }

    private final Lines lines;
    private final Clock clock;

    Audit(Lines lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    /** Adds a line; {@code who} is a person's id or {@code accanto} for what the application did by itself. */
    public void write(CaseNumber number, String who, String what) {
        lines.save(new AuditLine(number, Instant.now(clock), who, what, null));
    }

    /** The same, with what a person typed kept apart; it stands where {@link AuditLine#WORDS} is. */
    public void write(CaseNumber number, String who, String what, String words) {
        lines.save(new AuditLine(number, Instant.now(clock), who, what, words));
    }

    List<AuditLine> of(CaseNumber number) {
        return lines.findByCaseNumberOrderById(number.value());
    }
}
