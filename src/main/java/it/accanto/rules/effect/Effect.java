package it.accanto.rules.effect;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import it.accanto.pathway.Evaluation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would change, counted by evaluations.
 *
 * @param from the draft's first day, on which ages are counted and the table in force is chosen
 * @param version the number of the version in force on that day
 */
public record Effect(LocalDate from, int version, Open open, Taken taken) {

    /**
     * Open cases, each with the evaluations of its latest asking of every decision of the file, its age counted anew.
     *
     * @param asked cases that were asked some decision of the file
     * @param neverAsked the others
     * @param list the evaluations whose outcome changes, by case number
     * @param moreCases how many more the list would have
     */
    public record Open(
            long cases,
            long asked,
            long neverAsked,
            List<OfDecision> decisions,
            @JsonUnwrapped Changes changes,
            List<ChangedCase> list,
            long moreCases) {}

    /**
     * What was evaluated in the last months, in whatever case, as it was asked.
     *
     * @param since the first day
     */
    public record Taken(
            int months, LocalDate since, @JsonUnwrapped Changes changes) {}

    /** How many open cases were asked one decision, how many never, and over how many evaluations. */
    public record OfDecision(String decision, long asked, long neverAsked, long evaluations) {}

    /** @param money the amounts proposed, null where no decision of the file proposes any */
    public record Changes(
            long evaluations,
            long changed,
            List<FromTo> outcomes,
            List<InTerritory> byTerritory,
            List<InOffice> byOffice,
            @Nullable Money money) {}

    /** How often an outcome becomes another. */
    public record FromTo(String decision, Outcome before, Outcome after, long count) {}

    /** How many change in a territory. */
    public record InTerritory(String territory, long count) {}

    /** How many change for the office that owns the decision. */
    public record InOffice(String office, long count) {}

    /** Sums over all evaluations, changed or not, in whole euro. */
    public record Money(long before, long after, long difference) {}

    /**
     * An evaluation whose outcome changes.
     *
     * @param number null where the table touches on signs of vulnerability: a draft that changes the row of a sign alone would tell by number
     *     who shows it
     * @param before null, as {@code after}, where the answer alone tells a sign of vulnerability
     * @param rowsBefore the rows that decided, none where they tell such a sign
     * @param reserved whether something is kept back for that reason
     */
    public record ChangedCase(
            @Nullable String number,
            String territory,
            String office,
            String decision,
            @Nullable Outcome before,
            @Nullable Outcome after,
            List<Evaluation.Row> rowsBefore,
            List<Evaluation.Row> rowsAfter,
            boolean reserved) {}

    /** Where the work on it stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * How far it is.
     *
     * @param progress in hundredths
     * @param done evaluations compared, of {@code total}
     * @param message what to do where it failed
     */
    public record Progress(
            State state,
            int progress,
            long done,
            long total,
            @Nullable Effect result,
            @Nullable String message) {}
}
