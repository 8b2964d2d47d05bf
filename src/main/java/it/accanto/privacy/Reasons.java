package it.accanto.privacy;

import it.accanto.casefile.CaseNumber;
import it.accanto.pathway.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/** The reasons that people wrote to see a case. */
@Component
class Reasons {

    /** Only what the application may do with them: they are never changed, never deleted. */
    interface Rows extends Repository<Reason, Long> {

        Reason save(Reason reason);

        Optional<Reason> findFirstByCaseNumberAndPersonAndStandsUntilAfterOrderByIdDesc(
                String caseNumber, String person, Instant now);
    }

    private final Rows rows;
    private final Clock clock;
    private final PrivacySettings settings;

    Reasons(Rows rows, Clock clock, PrivacySettings settings) {
        this.rows = rows;
        this.clock = clock;
        this.settings = settings;
    }

    /** Stands until the end of an Italian day. */
    Reason give(CaseNumber number, String person, String words) {
        Instant now = Instant.now(clock);
        LocalDate after = LocalDate.ofInstant(now, Moments.ITALY).plusDays(settings.reasonDays());
        return rows.save(new Reason(
                number, person, now, after.atStartOfDay(Moments.ITALY).toInstant(), words));
    }

    Optional<Reason> standing(String person, CaseNumber number) {
        return rows.findFirstByCaseNumberAndPersonAndStandsUntilAfterOrderByIdDesc(
                number.value(), person, Instant.now(clock));
    }
}
