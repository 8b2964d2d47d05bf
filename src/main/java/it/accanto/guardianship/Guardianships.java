package it.accanto.guardianship;

import it.accanto.casefile.CaseChapter;
import it.accanto.casefile.CaseFile;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Sight;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;

/** Every case's way to a guardian; a case that begins anew asks anew, and the latest counts. */
@Component
public class Guardianships implements CaseChapter {

    interface Rows extends JpaRepository<Guardianship, Long> {
        Optional<Guardianship> findFirstByCaseNumberOrderByIdDesc(String caseNumber);
    }

    /** The guardian as the case shows it. */
    public record View(
            Guardianship.State state,
            @Nullable String kind,
            @Nullable String name,
            @Nullable LocalDate since,
            LocalDate endsOn,
            String provisionalRepresentation,
            LocalDate requestedOn,
            @Nullable LocalDate institutionalRequestedOn,
            List<Considered> candidates) {}

    /** A candidate as the case shows it. */
    public record Considered(
            @Nullable String name,
            @Nullable String candidacy,
            @Nullable Integer score,
            List<String> reasons,
            String outcome,
            @Nullable String refusalReason) {}

    private final Rows rows;
    private final CaseFiles files;

    Guardianships(Rows rows, CaseFiles files) {
        this.rows = rows;
        this.files = files;
    }

    /** The court was asked for a guardian. */
    public void request(CaseNumber number, LocalDate on, String provisionalRepresentation) {
        rows.save(new Guardianship(number, on, provisionalRepresentation, files.today()));
    }

    /** The way to a guardian that was begun last. */
    public Guardianship get(CaseNumber number) {
        return find(number).orElseThrow();
    }

    public Optional<Guardianship> find(CaseNumber number) {
        return rows.findFirstByCaseNumberOrderByIdDesc(number.value());
    }

    /** The volunteer took office. */
    public void accept(CaseNumber number, LocalDate on, String contact) {
        takeOffice(number, get(number).accept(on, files.today()), contact, on);
    }

    /** The court named an institutional guardian: MAYOR, LAWYER or MUNICIPAL_OFFICE. */
    public void install(CaseNumber number, String kind, String name, LocalDate on, String contact) {
        get(number).install(kind, name, on, files.today());
        takeOffice(number, name, contact, on);
    }

    private void takeOffice(CaseNumber number, String name, String contact, LocalDate on) {
        CaseFile file = files.get(number);
        file.standing().gainGuardian(on);
        file.keepContact("Tutore", name, contact);
    }

    @Override
    public String title() {
        return "guardian";
    }

    @Override
    public @Nullable View of(CaseNumber number, Sight sight) {
        return find(number).map(found -> view(found, number, sight)).orElse(null);
    }

    private View view(Guardianship found, CaseNumber number, Sight sight) {
        LocalDate endsOn = files.get(number).ageClock().majorityOn();
        return new View(
                files.today().isBefore(endsOn) ? found.state() : Guardianship.State.ENDED,
                found.kind(),
                sight.names() ? found.guardianName() : null,
                found.since(),
                endsOn,
                found.provisionalRepresentation(),
                found.requestedOn(),
                found.institutionalRequestedOn(),
                found.candidates().stream()
                        .map(candidate -> considered(candidate, sight))
                        .toList());
    }

    private static Considered considered(Candidate candidate, Sight sight) {
        return new Considered(
                sight.names() ? candidate.name() : null,
                candidate.candidacy(),
                candidate.score(),
                candidate.reasons().stream()
                        .filter(reason -> sight.protection() || !tellsVulnerability(reason))
                        .toList(),
                candidate.outcome().name(),
                sight.names() ? candidate.refusalReason() : null);
    }

    /** Signs of vulnerability are for the protection team, even as a reason of the score. */
    private static boolean tellsVulnerability(String reason) {
        return reason.toLowerCase(Locale.ITALIAN).contains("vulnerabil");
    }
}
