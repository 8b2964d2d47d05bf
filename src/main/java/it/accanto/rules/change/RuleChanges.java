package it.accanto.rules.change;

import it.accanto.casefile.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;

/** Everything that was sent for approval. */
@Component
public class RuleChanges {

    /** Before the number of a change in its process's business key. */
    private static final String KEY = "REGOLA-";

    interface Rows extends JpaRepository<RuleChange, Long> {
        List<RuleChange> findAllByOrderByIdDesc();

        List<RuleChange> findByFileNameOrderByIdDesc(String fileName);

        Optional<RuleChange> findFirstByDraftIdOrderByIdDesc(long draftId);
    }

    private final Rows rows;

    RuleChanges(Rows rows) {
        this.rows = rows;
    }

    /** @throws Refusal where there is none of that number */
    public RuleChange get(long id) {
        return rows.findById(id)
                .orElseThrow(
                        () -> Refusal.of(Refusal.Kind.NOT_FOUND, "Questa modifica non c'è: scegliete dall'elenco."));
    }

    /** @throws Refusal where it is not one that waits to be answered */
    public RuleChange waiting(long id) {
        RuleChange change = get(id);
        if (change.state() != RuleChange.State.SUBMITTED) {
            throw Refusal.of(
                    Refusal.Kind.STALE, "Questa modifica è già stata decisa: l'effetto si calcola finché aspetta.");
        }
        return change;
    }

    List<RuleChange> all() {
        return rows.findAllByOrderByIdDesc();
    }

    List<RuleChange> of(String file) {
        return rows.findByFileNameOrderByIdDesc(file);
    }

    /** The latest of a draft, which tells why it came back. */
    Optional<RuleChange> latestOf(long draft) {
        return rows.findFirstByDraftIdOrderByIdDesc(draft);
    }

    RuleChange keep(RuleChange change) {
        return rows.saveAndFlush(change);
    }

    /** The business key of a change's process. */
    public static String key(RuleChange change) {
        return KEY + change.id();
    }

    /** The change that a process is about, if it is about one. */
    Optional<RuleChange> find(String businessKey) {
        return businessKey.matches(KEY + "\\d{1,18}")
                ? rows.findById(Long.valueOf(businessKey.substring(KEY.length())))
                : Optional.empty();
    }

    /** @throws Refusal where the process is about none */
    public RuleChange of(Object businessKey) {
        return find(String.valueOf(businessKey)).orElseThrow();
    }
}
