package it.accanto.transition;

import it.accanto.casefile.CaseChapter;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Sight;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;

/** The request of each case for support after eighteen. */
@Component
public class ProsieguoRequests implements CaseChapter {

    interface Rows extends JpaRepository<ProsieguoRequest, String> {}

    /** The request as the case shows it; its protocol only to who may see names. */
    public record Asked(
            boolean wanted,
            @Nullable LocalDate filedOn,
            @Nullable String protocol,
            @Nullable String courtDecision,
            @Nullable LocalDate decreedOn,
            @Nullable LocalDate until) {}

    private final Rows rows;

    ProsieguoRequests(Rows rows) {
        this.rows = rows;
    }

    /** The request of a case, begun when nobody did yet. */
    public ProsieguoRequest get(CaseNumber number) {
        return find(number).orElseGet(() -> rows.save(new ProsieguoRequest(number)));
    }

    Optional<ProsieguoRequest> find(CaseNumber number) {
        return rows.findById(number.value());
    }

    @Override
    public String title() {
        return "prosieguo";
    }

    @Override
    public @Nullable Asked of(CaseNumber number, Sight sight) {
        return find(number).map(request -> request.shown(sight.names())).orElse(null);
    }
}
