package it.accanto.transition;

import it.accanto.casefile.AgeClock;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Refusal;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was arranged for the day after turning eighteen. */
@Entity
@Table(name = "transition")
public class Transition {

    /** Where the young person lives from the birthday on. */
    public enum Housing {
        SAI_EXTENSION,
        SEMI_AUTONOMY,
        FAMILY,
        PRIVATE,
        PROSIEGUO_PLACE,
        NOT_SECURED
    }

    @Id
    private String caseNumber;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "milestone_handled", joinColumns = @JoinColumn(name = "case_number"))
    @MapKeyColumn(name = "milestone")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Milestone, MilestoneHandled> handled = new EnumMap<>(Milestone.class);

    private @Nullable String passport;
    private @Nullable String travelDocument;

    @Enumerated(EnumType.STRING)
    private @Nullable Housing housing;

    private @Nullable String workPlan;
    private @Nullable Boolean jobCentreRegistered;
    private @Nullable String healthCard;
    private @Nullable LocalDate healthCardExpiresOn;
    private @Nullable String accessOutcome;
    private @Nullable LocalDate handedOverOn;

    @SuppressWarnings("NullAway.Init")
    protected Transition() {}

    Transition(CaseNumber number) {
        this.caseNumber = number.value();
    }

    /** Milestones that were reached and that nobody handled since. */
    public List<Milestone> due(AgeClock age, LocalDate today) {
        return Arrays.stream(Milestone.values())
                .filter(milestone -> milestone.reached(age, today) && !handled(milestone, age))
                .toList();
    }

    /** Milestones that are still to be told of: neither handled nor, once reached, listed in the task that is open. */
    public List<Milestone> awaited(AgeClock age, LocalDate today, Collection<Milestone> listed) {
        return Arrays.stream(Milestone.values())
                .filter(milestone -> !handled(milestone, age))
                .filter(milestone -> !(listed.contains(milestone) && milestone.reached(age, today)))
                .toList();
    }

    /** Marks every milestone up to today as handled; {@code done} are those for which something was done. */
    public void handle(Collection<Milestone> done, AgeClock age, LocalDate today) {
        due(age, today)
                .forEach(milestone -> handled.put(milestone, new MilestoneHandled(today, done.contains(milestone))));
    }

    /** What was handled before a later birth date moved the milestone into the future comes again. */
    private boolean handled(Milestone milestone, AgeClock age) {
        MilestoneHandled when = handled.get(milestone);
        return when != null && !when.handledOn().isBefore(milestone.on(age));
    }

    public void settlePassport(String outcome) {
        this.passport = outcome;
    }

    public void weighTravelDocument(String outcome) {
        this.travelDocument = outcome;
    }

    /** @return whether there is a place to live */
    public boolean house(Housing place) {
        this.housing = place;
        return place != Housing.NOT_SECURED;
    }

    public void planWork(String plan, boolean registered) {
        this.workPlan = plan;
        this.jobCentreRegistered = registered;
    }

    public void renewHealthCard(String outcome, @Nullable LocalDate expiresOn) {
        this.healthCard = outcome;
        this.healthCardExpiresOn = expiresOn;
    }

    /** Access to the file passes to the young person on the birthday, not before. */
    public void handOverAccess(String outcome, @Nullable LocalDate on, AgeClock age) {
        if (on != null && !age.adultOn(on)) {
            throw Refusal.of(
                    "handedOverOn",
                    "I diritti di accesso passano il giorno dei diciotto anni: indicate quel giorno o uno successivo.");
        }
        this.accessOutcome = outcome;
        this.handedOverOn = on;
    }

    Map<Milestone, MilestoneHandled> handled() {
        return Map.copyOf(handled);
    }

    public @Nullable String passport() {
        return passport;
    }

    public @Nullable String travelDocument() {
        return travelDocument;
    }

    public @Nullable Housing housing() {
        return housing;
    }

    public @Nullable String workPlan() {
        return workPlan;
    }

    public @Nullable Boolean jobCentreRegistered() {
        return jobCentreRegistered;
    }

    public @Nullable String healthCard() {
        return healthCard;
    }

    public @Nullable LocalDate healthCardExpiresOn() {
        return healthCardExpiresOn;
    }

    public @Nullable String accessOutcome() {
        return accessOutcome;
    }

    public @Nullable LocalDate handedOverOn() {
        return handedOverOn;
    }
}
