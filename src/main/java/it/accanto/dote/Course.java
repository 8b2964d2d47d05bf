package it.accanto.dote;

import it.accanto.casefile.Days;
import it.accanto.casefile.Refusal;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a dote pays for as it really went: when it began, when and how it ended. */
@Embeddable
public class Course {

    /** How long a contract lasts before the result share is due (DOTE_RESULT_SHARE, P). */
    private static final int RESULT_DAYS = 90;

    private @Nullable LocalDate startedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    private @Nullable LocalDate endedOn;

    protected Course() {}

    void begin(LocalDate on, LocalDate requestedOn, LocalDate today, String field) {
        if (on.isAfter(today)) {
            throw Refusal.of(field, "L'inizio è nel futuro: registratelo quando è avvenuto.");
        }
        if (on.isBefore(requestedOn)) {
            throw Refusal.of(
                    field,
                    "L'inizio precede la domanda di dote del %s: correggete il giorno."
                            .formatted(Days.said(requestedOn)));
        }
        this.startedOn = on;
    }

    void end(Ending ending, LocalDate on, LocalDate requestedOn, String field) {
        LocalDate begun = Objects.requireNonNullElse(startedOn, requestedOn);
        if (on.isBefore(begun)) {
            throw Refusal.of(
                    field, "L'ultimo giorno precede l'inizio del %s: correggetelo.".formatted(Days.said(begun)));
        }
        this.ending = ending;
        this.endedOn = on;
    }

    /** That a contract lasted can be told from its ninetieth day. */
    void lastedLongEnough(LocalDate today) {
        if (today.isBefore(resultDueOn())) {
            throw Refusal.of(
                    "contractOutcome",
                    "I 90 giorni si compiono il %s: registrate l'esito da quel giorno, oppure dite che è finito prima."
                            .formatted(Days.said(resultDueOn())));
        }
    }

    /** The day on which a contract has lasted long enough. */
    public LocalDate resultDueOn() {
        return startedOn().plusDays(RESULT_DAYS);
    }

    boolean begun() {
        return startedOn != null;
    }

    public LocalDate startedOn() {
        return Objects.requireNonNull(startedOn);
    }

    public LocalDate endedOn() {
        return Objects.requireNonNull(endedOn);
    }

    /** Whether it ended before its time. */
    public boolean early() {
        return ending != null && ending.early();
    }

    Shown.@Nullable Course shown() {
        return startedOn == null && ending == null ? null : new Shown.Course(startedOn, ending, endedOn);
    }
}
