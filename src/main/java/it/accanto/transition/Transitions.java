package it.accanto.transition;

import it.accanto.casefile.AgeClock;
import it.accanto.casefile.CaseChapter;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Deadline;
import it.accanto.casefile.Sight;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;

/** What was arranged for each case on its way to eighteen. */
@Component
public class Transitions implements CaseChapter {

    interface Rows extends JpaRepository<Transition, String> {}

    /** A milestone as the case shows it; its day follows the birth date. */
    public record Step(
            int days,
            LocalDate on,
            @Nullable LocalDate handledOn,
            @Nullable Boolean done) {}

    /** The transition as the case shows it; {@code saiUntil} is the last day in the SAI without a court's order. */
    public record Arranged(
            List<Step> milestones,
            @Nullable String passport,
            @Nullable String travelDocument,
            Transition.@Nullable Housing housing,
            @Nullable LocalDate saiUntil,
            @Nullable String workPlan,
            @Nullable Boolean jobCentreRegistered,
            @Nullable String healthCard,
            @Nullable LocalDate healthCardExpiresOn,
            @Nullable String accessOutcome,
            @Nullable LocalDate handedOverOn) {}

    private final Rows rows;
    private final CaseFiles files;

    Transitions(Rows rows, CaseFiles files) {
        this.rows = rows;
        this.files = files;
    }

    /** The transition of a case, begun when nobody did yet. */
    public Transition get(CaseNumber number) {
        return rows.findById(number.value()).orElseGet(() -> rows.save(new Transition(number)));
    }

    @Override
    public String title() {
        return "transition";
    }

    @Override
    public @Nullable Arranged of(CaseNumber number, Sight sight) {
        AgeClock age = files.get(number).ageClock();
        return rows.findById(number.value())
                .map(transition -> shown(transition, age))
                .orElse(null);
    }

    private static Arranged shown(Transition transition, AgeClock age) {
        boolean inSai = transition.housing() == Transition.Housing.SAI_EXTENSION;
        return new Arranged(
                Arrays.stream(Milestone.values())
                        .map(milestone -> step(milestone, transition, age))
                        .toList(),
                transition.passport(),
                transition.travelDocument(),
                transition.housing(),
                inSai ? Deadline.T22.from(age.majorityOn()) : null,
                transition.workPlan(),
                transition.jobCentreRegistered(),
                transition.healthCard(),
                transition.healthCardExpiresOn(),
                transition.accessOutcome(),
                transition.handedOverOn());
    }

    private static Step step(Milestone milestone, Transition transition, AgeClock age) {
        MilestoneHandled handled = transition.handled().get(milestone);
        return handled == null
                ? new Step(milestone.days(), milestone.on(age), null, null)
                : new Step(milestone.days(), milestone.on(age), handled.handledOn(), handled.done());
    }
}
