package it.accanto.dote;

import it.accanto.casefile.CaseChapter;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Refusal;
import it.accanto.casefile.Sight;
import it.accanto.pathway.Decisions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;

/** The doti of each case: one after the other, never two active at once. */
@Component
public class Doti implements CaseChapter {

    interface Rows extends JpaRepository<Dote, Long> {
        List<Dote> findByCaseNumberOrderById(String caseNumber);
    }

    private final Rows rows;
    private final CaseFiles files;

    Doti(Rows rows, CaseFiles files) {
        this.rows = rows;
        this.files = files;
    }

    /** A dote is asked for. */
    public Dote ask(CaseNumber number, Kind kind) {
        return rows.save(new Dote(number, kind, files.today()));
    }

    public Dote get(long id) {
        return rows.findById(id).orElseThrow();
    }

    /** Whether the case holds an active dote beside this one. */
    public boolean anotherActive(Dote dote) {
        return all(dote.number()).stream()
                .anyMatch(
                        other -> !other.id().equals(dote.id()) && other.state().active());
    }

    /** Whether a dote of that kind waits for a decision. */
    boolean undecided(CaseNumber number, Kind kind) {
        return all(number).stream().anyMatch(dote -> dote.kind() == kind && dote.undecided());
    }

    /** Grants a dote by a person's decision; two that are granted at the same moment cannot both stand. */
    public void grant(Dote dote, String result, int amountEUR, LocalDate clearanceOn, Optional<String> reason) {
        if (anotherActive(dote)) {
            throw Refusal.of(
                    "grantDecision",
                    "Il giovane ha già una dote attiva: rifiutate questa, oppure decidete quando l'altra sarà finita.");
        }
        dote.grant(result, amountEUR, clearanceOn, reason, files.today());
        try {
            rows.saveAndFlush(dote);
        } catch (DataIntegrityViolationException lostRace) {
            throw Refusal.of(
                    Refusal.Kind.STALE,
                    "Un'altra dote di questo giovane è stata appena concessa: aggiornate la pagina e controllate.");
        }
    }

    /** The table was asked anew while a person has still to decide: what the dote holds as proposed follows. */
    @EventListener
    void on(Decisions.Reproposed anew) {
        if (anew.routing().get("doteId") instanceof Long id
                && get(id).kind().table().equals(anew.decisionKey())) {
            Map<String, Object> outputs = anew.outputs();
            get(id).propose(
                            String.valueOf(outputs.get("result")),
                            outputs.get("amountEUR") instanceof Number euro ? euro.intValue() : 0,
                            Objects.toString(outputs.get("reason"), ""));
        }
    }

    @Override
    public String title() {
        return "doti";
    }

    @Override
    public List<Shown> of(CaseNumber number, Sight sight) {
        return all(number).stream().map(dote -> dote.shown(sight.names())).toList();
    }

    private List<Dote> all(CaseNumber number) {
        return rows.findByCaseNumberOrderById(number.value());
    }
}
