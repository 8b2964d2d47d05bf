package it.accanto.transition.process;

import it.accanto.casefile.AgeClock;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.Deadline;
import it.accanto.pathway.Moments;
import it.accanto.transition.PermitConversions;
import it.accanto.transition.ProsieguoRequests;
import it.accanto.transition.Transitions;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The timers, due dates and reminders of {@code age-out-transition}: each computed from the birth date whenever it is asked for. */
public abstract class AgeOutTransitionDates extends AgeOutTransitionCase {

    private static final int DAYS_WHEN_LATE = 7;
    private static final int OPINION_LATE_DAYS = 45;

    AgeOutTransitionDates(
            CaseFiles files, Transitions transitions, PermitConversions conversions, ProsieguoRequests requests) {
        super(files, transitions, conversions, requests);
    }

    public Date yearBefore(DelegateExecution execution) {
        return morning(execution, -365);
    }

    /** The first milestone not told of yet; what is past fires at once. */
    public Date nextMilestone(DelegateExecution execution) {
        AgeClock age = age(execution);
        return transition(execution).awaited(age, files.today(), listed(execution)).stream()
                .map(milestone -> milestone.on(age))
                .min(Comparator.naturalOrder())
                .map(Moments::morningOf)
                .orElseGet(() -> Moments.morningOf(files.today()));
    }

    public Date workMilestoneDue(DelegateExecution execution) {
        AgeClock age = age(execution);
        LocalDate latest = listed(execution).stream()
                .map(milestone -> milestone.on(age))
                .max(Comparator.naturalOrder())
                .orElse(files.today());
        return Moments.endOf(soon(latest.plusDays(DAYS_WHEN_LATE)));
    }

    public Date obtainPassportDue(DelegateExecution execution) {
        return by(execution, -180);
    }

    public Date obtainPassportReminder(DelegateExecution execution) {
        return morning(execution, -270);
    }

    public Date offerTravelDocumentDue(DelegateExecution execution) {
        return by(execution, -90);
    }

    public Date opinionWindowOpens(DelegateExecution execution) {
        return Moments.morningOf(Deadline.T17.from(age(execution).majorityOn()));
    }

    public Date describePermitDue(DelegateExecution execution) {
        return by(execution, -75);
    }

    public Date confirmRouteDue(DelegateExecution execution) {
        return by(execution, -75);
    }

    public Date prepareGroundDue(DelegateExecution execution) {
        return by(execution, -45);
    }

    public Date reviewLegallyDue(DelegateExecution execution) {
        return by(execution, -45);
    }

    public Date renewPermitDue(DelegateExecution execution) {
        return Moments.endOf(soon(conversion(execution).expiryCounted(age(execution))));
    }

    public Date renewPermitReminder(DelegateExecution execution) {
        return Moments.morningOf(
                conversion(execution).expiryCounted(age(execution)).minusDays(60));
    }

    public Date collectDocumentsDue(DelegateExecution execution) {
        return by(execution, -60);
    }

    /** Sixty days from the permit's expiry, the birthday at the earliest (DPR 394/1999 art. 14-bis c.2). */
    public Date requestOpinionDue(DelegateExecution execution) {
        return Moments.endOf(Deadline.T18.from(conversion(execution).expiryCounted(age(execution))));
    }

    public Date requestOpinionReminder(DelegateExecution execution) {
        return morning(execution, -60);
    }

    public Date recordOpinionDue(DelegateExecution execution) {
        return Moments.endOf(opinionRequested(execution).plusDays(90));
    }

    public Date recordOpinionReminder(DelegateExecution execution) {
        return Moments.morningOf(opinionRequested(execution).plusDays(30));
    }

    public Date opinionLate(DelegateExecution execution) {
        return Moments.morningOf(opinionRequested(execution).plusDays(OPINION_LATE_DAYS));
    }

    public Date escalateOpinionDue(DelegateExecution execution) {
        return Moments.endOf(soon(opinionRequested(execution).plusDays(OPINION_LATE_DAYS + DAYS_WHEN_LATE)));
    }

    public Date weighOpinionDue(DelegateExecution execution) {
        return Moments.endOf(soon(toBeFiledBy(execution).minusDays(DAYS_WHEN_LATE)));
    }

    /** Sixty days from the permit's expiry, thirty from the denial of asylum. */
    public Date fileConversionDue(DelegateExecution execution) {
        return Moments.endOf(toBeFiledBy(execution));
    }

    public Date fileConversionReminder(DelegateExecution execution) {
        return Moments.morningOf(toBeFiledBy(execution).minusDays(21));
    }

    /** The new permit is good for a year at most: by then it is known, or it is time to ask again. */
    public Date recordPermitDue(DelegateExecution execution) {
        return Moments.endOf(Deadline.T21.from(filed(execution)));
    }

    public Date recordPermitReminder(DelegateExecution execution) {
        return Moments.morningOf(filed(execution).plusDays(90));
    }

    public Date prosieguoToPrepare(DelegateExecution execution) {
        return morning(execution, -180);
    }

    public Date assessProsieguoDue(DelegateExecution execution) {
        return by(execution, -150);
    }

    /** Close to eighteen, before or after (Cass. 1674/2026): the house's target is the birthday. */
    public Date decideProsieguoDue(DelegateExecution execution) {
        return Moments.endOf(Deadline.T24.from(age(execution).majorityOn()));
    }

    public Date decideProsieguoReminder(DelegateExecution execution) {
        return morning(execution, -120);
    }

    /** The prosieguo ends on the 21st birthday at latest; after that a decree is of no use. */
    public Date recordProsieguoDue(DelegateExecution execution) {
        return Moments.endOf(Deadline.T23.from(age(execution).birthDate()));
    }

    public Date recordProsieguoReminder(DelegateExecution execution) {
        return Moments.morningOf(
                request(execution).filedOn().orElse(files.today()).plusDays(60));
    }

    public Date autonomyToPrepare(DelegateExecution execution) {
        return morning(execution, -180);
    }

    public Date planHousingDue(DelegateExecution execution) {
        return by(execution, 0);
    }

    public Date planHousingReminder(DelegateExecution execution) {
        return morning(execution, -60);
    }

    public Date secureHousingDue(DelegateExecution execution) {
        return Moments.endOf(Deadline.T22.from(age(execution).majorityOn()));
    }

    public Date secureHousingReminder(DelegateExecution execution) {
        return morning(execution, -30);
    }

    public Date planWorkDue(DelegateExecution execution) {
        return by(execution, -60);
    }

    public Date planWorkReminder(DelegateExecution execution) {
        return morning(execution, -120);
    }

    public Date healthCardToRenew(DelegateExecution execution) {
        return morning(execution, -30);
    }

    public Date renewHealthCardDue(DelegateExecution execution) {
        return by(execution, 0);
    }

    /** From the start of the birthday (AGE_ATTAINMENT). */
    public Date turnsEighteen(DelegateExecution execution) {
        return Moments.startOf(age(execution).majorityOn());
    }

    public Date handOverAccessDue(DelegateExecution execution) {
        return by(execution, 0);
    }

    private LocalDate opinionRequested(DelegateExecution execution) {
        return conversion(execution).opinion().requestedOn().orElse(files.today());
    }

    private LocalDate filed(DelegateExecution execution) {
        return conversion(execution).filedOn().orElse(files.today());
    }

    private LocalDate toBeFiledBy(DelegateExecution execution) {
        return conversion(execution).toBeFiledBy(age(execution));
    }

    private Date morning(DelegateExecution execution, int daysFromMajority) {
        return Moments.morningOf(age(execution).majorityOn().plusDays(daysFromMajority));
    }

    private Date by(DelegateExecution execution, int daysFromMajority) {
        return Moments.endOf(soon(age(execution).majorityOn().plusDays(daysFromMajority)));
    }

    /** Who comes late gets a week: a target of ours that is already past helps nobody. Legal terms stay where they are. */
    private LocalDate soon(LocalDate target) {
        LocalDate today = files.today();
        return target.isBefore(today) ? today.plusDays(DAYS_WHEN_LATE) : target;
    }
}
