package it.accanto.waiting;

import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.Days;
import it.accanto.casefile.Refusal;
import it.accanto.pathway.LaidAside;
import it.accanto.supervision.Supervisors;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The waits of every task: at most one runs at a time, any number over time. */
@Component
class Waits {

    interface Rows extends JpaRepository<Wait, Long> {
        List<Wait> findByTaskIdOrderBySince(String taskId);
    }

    private final Rows rows;
    private final LaidAside aside;
    private final CaseFiles files;
    private final Supervisors asking;
    private final Clock clock;

    Waits(Rows rows, LaidAside aside, CaseFiles files, Supervisors asking, Clock clock) {
        this.rows = rows;
        this.aside = aside;
        this.files = files;
        this.asking = asking;
        this.clock = clock;
    }

    List<Wait> of(String taskId) {
        return rows.findByTaskIdOrderBySince(taskId);
    }

    /**
     * Lays a task aside. The engine's row is changed first: of two at once one is refused there.
     *
     * @throws Refusal where it waits already, is not open, or is not theirs to work on
     */
    @Transactional
    public void put(String taskId, Asked.Sent sent) {
        Asked asked = sent.on(files.today());
        LaidAside.Seen task = aside.until(taskId, asked.until());
        Instant now = clock.instant();
        running(taskId, now).ifPresent(Waits::refuse);
        rows.save(new Wait(task, asked, now, asking.person()));
        files.note(
                task.number(),
                asking.person(),
                "Compito in attesa fino al %s: %s. Si aspetta: %s (%s)."
                        .formatted(
                                Days.said(asked.until()),
                                task.name(),
                                asked.authority().label(),
                                asked.reason().label()));
    }

    private static void refuse(Wait running) {
        throw Refusal.of(
                Refusal.Kind.STALE,
                "Questo compito è già in attesa fino al %s: riprendetelo, poi mettetelo in attesa di nuovo."
                        .formatted(Days.said(running.untilOn())));
    }

    /** Takes a task up again before its day. */
    @Transactional
    public void resume(String taskId) {
        LaidAside.Seen task = aside.takeUp(taskId);
        Instant now = clock.instant();
        running(taskId, now)
                .orElseThrow(
                        () -> Refusal.of(Refusal.Kind.STALE, "Questo compito non è in attesa: aggiornate la pagina."))
                .resume(now, asking.person());
        files.note(task.number(), asking.person(), "Compito ripreso prima del giorno: %s.".formatted(task.name()));
    }

    Optional<Wait> running(String taskId, Instant now) {
        return of(taskId).stream().filter(wait -> wait.runsAt(now)).findFirst();
    }

    LocalDate today() {
        return files.today();
    }

    Instant now() {
        return clock.instant();
    }
}
