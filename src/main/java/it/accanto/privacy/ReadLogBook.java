package it.accanto.privacy;

import it.accanto.casefile.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/** Reads the read log, for privacy officers only, and keeps who read which part of it. */
@Component
class ReadLogBook {

    interface Lines extends Repository<CaseReading, Long> {

        @EntityGraph(attributePaths = "reason")
        Page<CaseReading> findAll(Specification<CaseReading> which, Pageable page);

        long count(Specification<CaseReading> which);

        @Query(
                """
                select line.person as person, line.readOn as day, count(distinct line.caseNumber) as cases
                from CaseReading line
                where line.shown <> it.accanto.privacy.CaseReading.Shown.REFUSED
                and line.readOn >= :from and line.readOn <= :to
                and (:person = '' or line.person = :person)
                group by line.person, line.readOn
                having count(distinct line.caseNumber) >= :least
                order by count(distinct line.caseNumber) desc, line.readOn desc, line.person""")
        List<ManyCases> many(LocalDate from, LocalDate to, String person, long least, Pageable page);
    }

    interface Readings extends Repository<LogReading, Long> {

        LogReading save(LogReading reading);

        Page<LogReading> findAll(Pageable page);
    }

    /** Somebody who opened many cases in a day. */
    interface ManyCases {
        String getPerson();

        LocalDate getDay();

        long getCases();
    }

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "readAt", "id");
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    private final Lines lines;
    private final Readings readings;
    private final IdentityService identity;
    private final Clock clock;

    ReadLogBook(Lines lines, Readings readings, IdentityService identity, Clock clock) {
        this.lines = lines;
        this.readings = readings;
        this.identity = identity;
        this.clock = clock;
    }

    boolean mayBeRead() {
        return Reader.now(identity).readsTheLog();
    }

    Page<ReadLogLine> read(Selection selection, LogReading.What what, int page, int size) {
        keep(selection, what);
        return lines.findAll(selection.lines(), PageRequest.of(page, size, NEWEST_FIRST))
                .map(CaseReading::told);
    }

    long count(Selection selection) {
        return lines.count(selection.lines());
    }

    List<ManyCases> manyCases(Selection selection, int least) {
        return lines.many(
                selection.from() == null ? BEGINNING : selection.from(),
                selection.to() == null ? END : selection.to(),
                Objects.requireNonNullElse(selection.person(), ""),
                least,
                PageRequest.of(0, 100));
    }

    Page<LogReading.Told> readings(int page, int size) {
        officer();
        return readings.findAll(PageRequest.of(page, size, NEWEST_FIRST)).map(LogReading::told);
    }

    void keep(Selection selection, LogReading.What what) {
        readings.save(new LogReading(Instant.now(clock), officer(), what, selection.inWords()));
    }

    private String officer() {
        Reader reader = Reader.now(identity);
        if (!reader.readsTheLog()) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    "Il registro delle letture lo legge il responsabile della protezione dei dati.");
        }
        return reader.id();
    }
}
