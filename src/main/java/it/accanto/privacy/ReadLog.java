package it.accanto.privacy;

import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Sight;
import it.accanto.privacy.CaseReading.Shown;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the read log, in the transaction of the reading: if the line cannot be written, nothing is shown. */
@Component
class ReadLog {

    /** The application only ever adds a line. */
    interface Lines extends Repository<CaseReading, Long> {

        CaseReading save(CaseReading line);

        boolean existsByCaseNumberAndPersonAndReadAtGreaterThanEqualAndShownAndTaskIdAndPartIn(
                String caseNumber,
                String person,
                Instant since,
                Shown shown,
                @Nullable String taskId,
                Collection<String> parts);
    }

    private static final String REASON = "REASON";

    /** What the case page shows beside the case: one opening of it, as long as nothing else changed. */
    private static final Set<Sight.Part> BESIDE =
            Set.of(Sight.Part.DIARY, Sight.Part.DECISIONS, Sight.Part.DEADLINES, Sight.Part.PATH);

    private final Lines lines;
    private final Clock clock;
    private final Duration sameOpening;

    ReadLog(Lines lines, Clock clock, PrivacySettings settings) {
        this.lines = lines;
        this.clock = clock;
        this.sameOpening = Duration.ofMinutes(settings.sameOpeningMinutes());
    }

    /** One line for each opening; what is read beside a case within minutes of it, seeing the same, belongs to the same line. */
    @Transactional
    public void write(CaseNumber number, Sight.Reading reading, PersonsSight sight) {
        CaseReading line = line(number, reading.part().name(), shown(sight), sight)
                .ofDetail(reading.detail())
                .inOwnWork(sight.worksHere());
        sight.reason().ifPresent(line::because);
        String task = sight.from(reading.task())
                .map(from -> {
                    line.from(from);
                    return from.id();
                })
                .orElse(null);
        if (!BESIDE.contains(reading.part()) || !alreadyOpen(number, reading, sight, task)) {
            lines.save(line);
        }
    }

    /** Somebody without right tried: it stays although nothing was shown. */
    @Transactional
    public void refused(CaseNumber number, Sight.Reading reading, PersonsSight sight) {
        lines.save(line(number, reading.part().name(), Shown.REFUSED, sight).ofDetail(reading.detail()));
    }

    @Transactional
    public void reasoned(CaseNumber number, PersonsSight sight, Reason reason, @Nullable String task) {
        CaseReading line =
                line(number, REASON, Shown.WITH_REASON, sight).because(reason).inOwnWork(sight.worksHere());
        sight.from(task).ifPresent(line::from);
        lines.save(line);
    }

    private CaseReading line(CaseNumber number, String part, Shown shown, PersonsSight sight) {
        return new CaseReading(Instant.now(clock), sight.reader(), number, part, shown);
    }

    private boolean alreadyOpen(CaseNumber number, Sight.Reading reading, PersonsSight sight, @Nullable String task) {
        return lines.existsByCaseNumberAndPersonAndReadAtGreaterThanEqualAndShownAndTaskIdAndPartIn(
                number.value(),
                sight.person(),
                Instant.now(clock).minus(sameOpening),
                shown(sight),
                task,
                List.of(Sight.Part.CASE.name(), reading.part().name()));
    }

    private static Shown shown(Sight sight) {
        return switch (sight.access()) {
            case OWN_WORK -> Shown.OWN_WORK;
            case WITH_REASON -> Shown.WITH_REASON;
            default -> Shown.WITHOUT_NAMES;
        };
    }
}
