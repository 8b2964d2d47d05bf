package it.accanto.dote;

import it.accanto.casefile.Refusal;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a dote is asked for.
 *
 * @param noticeId the notice whose terms apply
 * @param route into work, for a dote occupazione
 * @param internshipMonths 0 where there is no internship
 * @param contractMonths 0 where there is no contract
 * @param endsOn null for a contract
 * @param provider the body that proposes the dote and gives its services
 * @param host where the young person will be, once it is known
 */
@Embeddable
public record Project(
        String noticeId,
        @Enumerated(EnumType.STRING) @Nullable Route route,
        int internshipMonths,
        int contractMonths,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String provider,
        @Nullable String host) {

    /** Whether it leads into a contract of work. */
    public boolean contract() {
        return route != null && route.contract();
    }

    /** Refuses what cannot be: a start that is past, an internship without end, an end before the start. */
    void possible(Kind kind, LocalDate today) {
        if (startsOn.isBefore(today)) {
            throw Refusal.of(
                    kind.field("StartsOn"), "L'inizio previsto è già passato: indicate un giorno da oggi in poi.");
        }
        if (endsOn == null && !contract()) {
            throw Refusal.of(kind.field("EndsOn"), "Scrivete quando il tirocinio dovrebbe finire.");
        }
        endsAfter(startsOn, kind);
    }

    /** The same, ending on another day if one is given; it may not end before it began. */
    Project endingOn(@Nullable LocalDate day, LocalDate begun, Kind kind) {
        LocalDate end = day == null || contract() ? endsOn : day;
        Project moved = new Project(noticeId, route, internshipMonths, contractMonths, startsOn, end, provider, host);
        moved.endsAfter(begun, kind);
        return moved;
    }

    /** The same without the words that people typed. */
    Project nameless() {
        return new Project(noticeId, route, internshipMonths, contractMonths, startsOn, endsOn, null, null);
    }

    private void endsAfter(LocalDate start, Kind kind) {
        if (endsOn != null && endsOn.isBefore(start)) {
            throw Refusal.of(
                    kind.field("EndsOn"), "Il tirocinio finirebbe prima di iniziare: correggete la data di fine.");
        }
    }

    /** By the names of the tables' inputs. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("noticeId", noticeId);
        facts.put("internshipMonths", internshipMonths);
        facts.put("contractMonths", contractMonths);
        if (route != null) {
            facts.put("placementRoute", route.name());
        }
        return facts;
    }
}
