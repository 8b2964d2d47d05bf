package it.accanto.transition;

import it.accanto.casefile.CaseChapter;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Sight;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;

/** The permit of each case at eighteen. */
@Component
public class PermitConversions implements CaseChapter {

    interface Rows extends JpaRepository<PermitConversion, String> {}

    /** The opinion as the case shows it. */
    public record Opinion(
            @Nullable LocalDate requestedOn,
            @Nullable String protocol,
            MinistryOpinion.@Nullable Answer answer,
            @Nullable LocalDate answeredOn,
            @Nullable LocalDate chasedOn,
            @Nullable String withoutItBecause) {}

    /**
     * The permit's way as the case shows it; protocol and receipt only to who may see names, the route and what follows from it only to
     * the protection team and the office that decides on it, since some routes tell a sign.
     */
    public record Permit(
            @Nullable PermitRoute route,
            boolean opinionNeeded,
            @Nullable String conversionGoal,
            @Nullable List<String> documentsMissing,
            @Nullable Opinion opinion,
            @Nullable LocalDate toBeFiledBy,
            @Nullable LocalDate filedOn,
            @Nullable String receipt,
            PermitConversion.@Nullable Result result,
            @Nullable String permitType,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate expiresOn) {}

    private final Rows rows;
    private final CaseFiles files;

    PermitConversions(Rows rows, CaseFiles files) {
        this.rows = rows;
        this.files = files;
    }

    /** The permit's way of a case, begun when nobody did yet. */
    public PermitConversion get(CaseNumber number) {
        return find(number).orElseGet(() -> rows.save(new PermitConversion(number)));
    }

    Optional<PermitConversion> find(CaseNumber number) {
        return rows.findById(number.value());
    }

    @Override
    public String title() {
        return "permitRoute";
    }

    @Override
    public @Nullable Permit of(CaseNumber number, Sight sight) {
        return find(number)
                .map(conversion -> conversion.shown(files.get(number).ageClock(), sight))
                .orElse(null);
    }
}
