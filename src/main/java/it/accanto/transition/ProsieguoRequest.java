package it.accanto.transition;

import it.accanto.casefile.AgeClock;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Deadline;
import it.accanto.casefile.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the court was asked to entrust the young person to social services after eighteen, and what it decided (L. 47/2017 art. 13). */
@Entity
@Table(name = "prosieguo_request")
public class ProsieguoRequest {

    @Id
    private String caseNumber;

    private boolean wanted;
    private @Nullable LocalDate filedOn;
    private @Nullable String protocol;
    private @Nullable String courtDecision;
    private @Nullable LocalDate decreedOn;
    private @Nullable LocalDate untilOn;

    @SuppressWarnings("NullAway.Init")
    protected ProsieguoRequest() {}

    ProsieguoRequest(CaseNumber number) {
        this.caseNumber = number.value();
    }

    /** PROSIEGUO_MAX_AGE: the 21st birthday at latest (T23). */
    static LocalDate lastDay(AgeClock age) {
        return Deadline.T23.from(age.birthDate());
    }

    public void file(LocalDate on, String protocol) {
        this.wanted = true;
        this.filedOn = on;
        this.protocol = protocol;
    }

    public void leave() {
        this.wanted = false;
    }

    /** The court ordered it until a day. */
    public void decree(LocalDate on, LocalDate until, AgeClock age) {
        if (until.isBefore(on)) {
            throw Refusal.of("prosieguoUntil", "La fine del prosieguo precede il decreto: controllate le date.");
        }
        if (until.isAfter(lastDay(age))) {
            throw Refusal.of(
                    "prosieguoUntil",
                    "Il prosieguo arriva al massimo al giorno dei ventuno anni: controllate la data del decreto.");
        }
        decide("DECREED", on);
        this.untilOn = until;
    }

    public void reject(LocalDate on) {
        decide("REJECTED", on);
    }

    private void decide(String decision, LocalDate on) {
        if (filedOn != null && on.isBefore(filedOn)) {
            throw Refusal.of("decreedOn", "Il decreto precede la richiesta: controllate la data.");
        }
        this.courtDecision = decision;
        this.decreedOn = on;
    }

    public boolean decreed() {
        return untilOn != null;
    }

    public Optional<LocalDate> filedOn() {
        return Optional.ofNullable(filedOn);
    }

    ProsieguoRequests.Asked shown(boolean references) {
        return new ProsieguoRequests.Asked(
                wanted, filedOn, references ? protocol : null, courtDecision, decreedOn, untilOn);
    }
}
