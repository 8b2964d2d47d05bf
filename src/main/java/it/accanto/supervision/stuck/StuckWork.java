package it.accanto.supervision.stuck;

import it.accanto.casefile.Provinces;
import it.accanto.supervision.Caseloads;
import it.accanto.supervision.Lately;
import it.accanto.supervision.path.Models;
import it.accanto.supervision.stuck.StuckRead.Row;
import it.accanto.supervision.workload.Colleagues;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that stands still, at most half a minute old in a large installation. */
@Component
class StuckWork {

    /** Open tasks whose cases are read in a tenth of a second or two. */
    private static final int FEW = 20_000;

    private static final Duration OLD = Duration.ofSeconds(30);

    private static final Comparator<Stuck> LONGEST_FIRST = Comparator.comparing(
                    Stuck::since, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Stuck::caseNumber)
            .thenComparing(Stuck::subject);

    /** What stands still as of an instant, the longest first. */
    record Picture(Instant asOf, int openTasks, List<Stuck> found) {}

    private final StuckRead read;
    private final Caseloads caseloads;
    private final Colleagues colleagues;
    private final Models models;
    private final Lately<Picture> lately;

    StuckWork(StuckRead read, Caseloads caseloads, Colleagues colleagues, Models models, Clock clock) {
        this.read = read;
        this.caseloads = caseloads;
        this.colleagues = colleagues;
        this.models = models;
        this.lately = new Lately<>(clock, OLD, this::read, picture -> picture.openTasks() > FEW);
    }

    Picture now() {
        return lately.now();
    }

    void changed() {
        caseloads.changed();
        lately.changed();
    }

    private Picture read(Instant now) {
        var open = caseloads.now().open();
        List<Stuck> found = new ArrayList<>();
        read.failedJobs().forEach(row -> found.add(failed(row)));
        read.otherIncidents().forEach(row -> found.add(incident(row)));
        found.addAll(new NobodyMayTake(colleagues.in(Provinces.territories())).among(open));
        found.addAll(halted());
        read.pastTimers(now).forEach(row -> found.add(pastTimer(row)));
        found.sort(LONGEST_FIRST);
        return new Picture(now, open.size(), List.copyOf(found));
    }

    private static Stuck failed(Row row) {
        return of(Kind.FAILED, row, "Un passaggio automatico è fallito e non si ripete più da solo.", row.more());
    }

    private static Stuck incident(Row row) {
        return of(Kind.INCIDENT, row, "È segnato un incidente di tipo «%s».".formatted(row.more()));
    }

    private static Stuck pastTimer(Row row) {
        return of(
                Kind.PAST_TIMER,
                row,
                "2".equals(row.more())
                        ? "La scadenza automatica è sospesa."
                        : "La scadenza automatica è passata e non è scattata.");
    }

    private List<Stuck> halted() {
        List<Stuck> halted = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Row row : read.idleTokens()) {
            String element = element(row);
            if (element != null) {
                told.add(row.caseNumber());
                halted.add(of(Kind.HALTED, row, "Il percorso è fermo qui e niente può farlo proseguire."));
            }
        }
        read.haltedCases().stream()
                .filter(row -> !told.contains(row.caseNumber()))
                .forEach(
                        row -> halted.add(
                                of(
                                        Kind.HALTED,
                                        row,
                                        "0".equals(row.more())
                                                ? "Il caso è aperto ma nessun percorso è in corso."
                                                : "Nessun compito aperto e nessuna scadenza: il caso aspetta soltanto che qualcuno comunichi un fatto.")));
        return halted;
    }

    /** A token at a gateway waits for others that come along. */
    private @Nullable String element(Row row) {
        if (row.definition() == null || row.element() == null) {
            return null;
        }
        return models.of(row.definition()).node(row.element()).type().endsWith("Gateway") ? null : row.element();
    }

    private static Stuck of(Kind kind, Row row, String why) {
        return of(kind, row, why, null);
    }

    private static Stuck of(Kind kind, Row row, String why, @Nullable String detail) {
        return new Stuck(
                kind,
                row.id(),
                row.caseNumber(),
                row.territory(),
                row.at(),
                row.definition(),
                row.element(),
                why,
                detail,
                null);
    }
}
