package it.accanto.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All the files. */
@Component
public class CaseFiles {

    private final CaseFileRows rows;
    private final CaseNumbers numbers;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CaseFiles(CaseFileRows rows, CaseNumbers numbers, Audit audit, Clock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Opens a file from a report and gives it its number. */
    @Transactional
    public CaseFile open(Report report, String by) {
        report.checkedOn(today());
        CaseNumber number = numbers.next(report.province(), report.reportedOn().getYear());
        CaseFile opened = rows.save(CaseFile.opened(number, report, by, Instant.now(clock)));
        audit.write(number, by, "Segnalazione ricevuta e fascicolo aperto.");
        return opened;
    }

    /** The file of a number; an unknown number is refused. */
    public CaseFile get(CaseNumber number) {
        return find(number).orElseThrow(NotTheirs::unknown);
    }

    Optional<CaseFile> find(CaseNumber number) {
        return rows.findById(number.value());
    }

    /** Records a claim about the birth date; what depends on it is told within the same transaction. */
    @Transactional
    public CaseFile claimBirthDate(
            CaseNumber number, LocalDate birthDate, BirthDateClaim.Certainty certainty, String source, String by) {
        CaseFile file = get(number);
        BirthDateClaim claim = new BirthDateClaim(birthDate, certainty, source, Instant.now(clock), by);
        audit.write(
                number, by, "Nuova dichiarazione sulla data di nascita (%s).".formatted(Words.certainty(certainty)));
        file.claimBirthDate(claim, today()).ifPresent(events::publishEvent);
        return file;
    }

    /** Tells that a file was closed. */
    public void closed(CaseFile file) {
        events.publishEvent(new CaseFile.Closed(file.number()));
    }

    /** Adds a line to the case's diary. */
    public void note(CaseNumber number, String who, String what) {
        audit.write(number, who, what);
    }

    /** The same, with what a person typed where {@link AuditLine#WORDS} stands: it is read only by who sees names. */
    public void note(CaseNumber number, String who, String what, String words) {
        audit.write(number, who, what, words);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
