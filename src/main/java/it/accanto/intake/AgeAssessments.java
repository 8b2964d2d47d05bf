package it.accanto.intake;

import it.accanto.casefile.BirthDateClaim;
import it.accanto.casefile.CaseChapter;
import it.accanto.casefile.CaseFile;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Sight;
import it.accanto.pathway.Who;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;

/** The age assessments of each case; the latest counts. */
@Component
public class AgeAssessments implements CaseChapter {

    interface Rows extends JpaRepository<AgeAssessment, Long> {
        Optional<AgeAssessment> findFirstByCaseNumberOrderByIdDesc(String caseNumber);
    }

    /**
     * The assessment as the case shows it.
     *
     * @param route null to all but the protection team and the office that decides on it, since one of them tells a sign
     */
    public record View(
            AgeAssessment.@Nullable Result result,
            @Nullable AgeRoute route,
            @Nullable String orderedBy,
            @Nullable LocalDate orderedOn,
            @Nullable LocalDate informedOn,
            @Nullable Boolean minorAgrees,
            @Nullable String examOutcome,
            @Nullable Integer marginMonths,
            AgeAssessment.@Nullable Result attributedAge,
            @Nullable LocalDate notifiedOn,
            @Nullable LocalDate appealFiledOn,
            @Nullable String appealDecision,
            @Nullable LocalDate settledOn) {}

    private final Rows rows;
    private final CaseFiles files;

    AgeAssessments(Rows rows, CaseFiles files) {
        this.rows = rows;
        this.files = files;
    }

    /** The identification is done; a founded doubt disputes the age until it is settled. */
    public void identified(CaseNumber number, Identification identification, Optional<LocalDate> documentBirthDate) {
        rows.save(new AgeAssessment(number, identification, documentBirthDate.orElse(null), files.today()));
        if (identification.foundedDoubt()) {
            files.get(number).standing().disputeAge();
        }
    }

    /** Whether a way that settles the age without an assessment settles it as an adult's. */
    public boolean settledAdult(CaseNumber number) {
        CaseFile file = files.get(number);
        AgeAssessment assessment = get(number);
        LocalDate birthDate =
                assessment.documentBirthDate().orElse(file.ageClock().birthDate());
        return assessment.settledAdult(birthDate, file.reportedOn());
    }

    /** The age is no longer in dispute; a birth date that was proven or attributed on the way is claimed. */
    public void settle(CaseNumber number, AgeAssessment.Result result) {
        AgeAssessment settled = get(number);
        CaseFile file = files.get(number);
        settled.settle(result, files.today());
        file.standing().settleAge();
        if (settled.provenByDocument()) {
            LocalDate day = settled.documentBirthDate().orElse(file.ageClock().birthDate());
            claim(number, day, BirthDateClaim.Certainty.DOCUMENTED, "Documento con fotografia");
        }
        settled.finalBirthDate()
                .ifPresent(day -> claim(number, day, BirthDateClaim.Certainty.ATTRIBUTED, "Attribuzione dell'età"));
    }

    private void claim(CaseNumber number, LocalDate day, BirthDateClaim.Certainty certainty, String source) {
        files.claimBirthDate(number, day, certainty, source, Who.acts());
    }

    public AgeAssessment get(CaseNumber number) {
        return find(number).orElseThrow();
    }

    private Optional<AgeAssessment> find(CaseNumber number) {
        return rows.findFirstByCaseNumberOrderByIdDesc(number.value());
    }

    @Override
    public String title() {
        return "ageAssessment";
    }

    @Override
    public @Nullable View of(CaseNumber number, Sight sight) {
        return find(number).map(found -> found.view(sight.signs("legal"))).orElse(null);
    }
}
