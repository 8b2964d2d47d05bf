package it.accanto.transition;

import static java.util.Objects.requireNonNullElse;

import it.accanto.casefile.AgeClock;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Deadline;
import it.accanto.casefile.Refusal;
import it.accanto.casefile.Sight;
import it.accanto.transition.PermitRoute.Way;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way of a permit at eighteen: route, documents, opinion, application, what the Questura decided (TUI art. 32). */
@Entity
@Table(name = "permit_conversion")
public class PermitConversion {

    /** What became of the permit. */
    public enum Result {
        ISSUED,
        REFUSED,
        PENDING,
        KEPT,
        LOST,
        NOT_FILED
    }

    /** The first description and at most two more: then a lawyer looks. */
    private static final int MOST_DESCRIPTIONS = 3;

    private static final String DECIDED_BY = "legal";

    @Id
    private String caseNumber;

    private int descriptions;
    private @Nullable String conversionGoal;
    private @Nullable LocalDate currentExpiresOn;
    private @Nullable LocalDate deniedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable PermitRoute route;

    private boolean opinionNeeded;
    private String documentsNeeded = "";
    private String documentsThere = "";

    @Embedded
    private @Nullable MinistryOpinion opinion = new MinistryOpinion();

    private @Nullable LocalDate filedOn;
    private @Nullable String receipt;

    @Enumerated(EnumType.STRING)
    private @Nullable Result result;

    private @Nullable String permitType;
    private @Nullable LocalDate issuedOn;
    private @Nullable LocalDate expiresOn;

    @SuppressWarnings("NullAway.Init")
    protected PermitConversion() {}

    PermitConversion(CaseNumber number) {
        this.caseNumber = number.value();
    }

    /** The permit of today and what the young person wants to do; from here the route is proposed. */
    public void describe(String goal, @Nullable LocalDate expires, @Nullable LocalDate denied) {
        this.descriptions++;
        this.conversionGoal = goal;
        this.currentExpiresOn = expires;
        this.deniedOn = denied;
        this.result = null;
    }

    /** @return what is to be done; preparing the ground again and again ends at the lawyer's */
    public Way take(PermitRoute route, boolean opinionNeeded) {
        this.route = route;
        this.opinionNeeded = opinionNeeded;
        return route.way() == Way.PREPARE && !mayBeDescribedAgain() ? Way.REVIEW : route.way();
    }

    public boolean mayBeDescribedAgain() {
        return descriptions < MOST_DESCRIPTIONS;
    }

    /** A permit that goes its own way and is not converted. */
    public void keep(Result result, @Nullable LocalDate expiresOn) {
        this.result = result;
        this.expiresOn = expiresOn;
    }

    /** The documents a person confirmed as needed, and those that are there. */
    public void collect(List<String> needed, List<String> there) {
        this.documentsNeeded = String.join(",", needed);
        this.documentsThere = String.join(",", there);
    }

    /** What was decided without a positive opinion, and why. */
    public void weigh(boolean file, String why) {
        opinion().doWithout(why);
        this.result = file ? null : Result.NOT_FILED;
    }

    /** The application went to the Questura; the documents sent along are there, whatever was missing before. */
    public void file(LocalDate on, String receipt, List<String> attached) {
        this.filedOn = on;
        this.receipt = receipt;
        this.documentsThere = attached.isEmpty() ? documentsThere : String.join(",", attached);
    }

    public void leaveUnfiled() {
        this.result = Result.NOT_FILED;
    }

    /** The new permit. */
    public void issue(String type, LocalDate issued, LocalDate expires, AgeClock age) {
        if (expires.isBefore(issued)) {
            throw Refusal.of("expiresOn", "La scadenza precede il rilascio: controllate le date.");
        }
        if (route != null && route.oneYearAtMost() && expires.isAfter(Deadline.T21.from(issued))) {
            throw Refusal.of(
                    "expiresOn",
                    "Il permesso convertito dura al massimo un anno dal rilascio: controllate la scadenza.");
        }
        if (route == PermitRoute.INTEGRAZIONE_PROSIEGUO && expires.isAfter(ProsieguoRequest.lastDay(age))) {
            throw Refusal.of(
                    "expiresOn", "Il permesso per integrazione non supera i ventuno anni: controllate la scadenza.");
        }
        this.result = Result.ISSUED;
        this.permitType = type;
        this.issuedOn = issued;
        this.expiresOn = expires;
    }

    /** Refused, or still with the Questura. */
    public void decideWithoutPermit(Result result) {
        this.result = result;
    }

    /** Practice counts from the permit's expiry, normally the birthday. */
    public LocalDate expiryCounted(AgeClock age) {
        LocalDate majority = age.majorityOn();
        LocalDate expires = requireNonNullElse(currentExpiresOn, majority);
        return expires.isAfter(majority) ? expires : majority;
    }

    /** Thirty days after a denial of asylum, on that route; sixty after the permit's expiry on the others. */
    public LocalDate toBeFiledBy(AgeClock age) {
        return route == PermitRoute.CONVERT_AFTER_ASYLUM_DENIAL && deniedOn != null
                ? Deadline.T20.from(deniedOn)
                : Deadline.T19.from(expiryCounted(age));
    }

    /** Days to eighteen as the opinion's window counts them: after the birthday, from the permit's expiry if that is later. */
    public int daysToWindowEnd(AgeClock age, LocalDate today) {
        int days = age.daysTo18On(today);
        return days >= 0 ? days : Math.min(0, Math.toIntExact(ChronoUnit.DAYS.between(today, expiryCounted(age))));
    }

    public boolean keptOnOwnWay() {
        return result == Result.KEPT;
    }

    public String conversionGoal() {
        return requireNonNullElse(conversionGoal, "NONE");
    }

    public Optional<PermitRoute> route() {
        return Optional.ofNullable(route);
    }

    public Optional<Result> result() {
        return Optional.ofNullable(result);
    }

    public MinistryOpinion opinion() {
        if (opinion == null) {
            opinion = new MinistryOpinion();
        }
        return opinion;
    }

    public Optional<LocalDate> filedOn() {
        return Optional.ofNullable(filedOn);
    }

    PermitConversions.Permit shown(AgeClock age, Sight sight) {
        boolean signs = sight.signs(DECIDED_BY);
        return new PermitConversions.Permit(
                signs ? route : null,
                opinionNeeded,
                signs || !"HEALTH".equals(conversionGoal) ? conversionGoal : null,
                signs ? documentsMissing() : null,
                opinionNeeded ? opinion().shown(sight.names()) : null,
                route != null && route.way() == Way.CONVERT ? toBeFiledBy(age) : null,
                filedOn,
                sight.names() ? receipt : null,
                result,
                signs ? permitType : null,
                issuedOn,
                expiresOn);
    }

    private List<String> documentsMissing() {
        List<String> there = List.of(documentsThere.split(","));
        return List.of(documentsNeeded.split(",")).stream()
                .filter(document -> !document.isEmpty() && !there.contains(document))
                .toList();
    }
}
