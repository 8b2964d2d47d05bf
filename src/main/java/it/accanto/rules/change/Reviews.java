package it.accanto.rules.change;

import it.accanto.casefile.AuditLine;
import it.accanto.casefile.CaseFile;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Days;
import it.accanto.pathway.AskingAnew;
import it.accanto.pathway.Decisions;
import it.accanto.pathway.Evaluation;
import it.accanto.pathway.OpenDecisions;
import it.accanto.pathway.OpenDecisions.Confirming;
import it.accanto.pathway.Pathways;
import it.accanto.pathway.Who;
import it.accanto.rules.RuleVersion;
import it.accanto.rules.process.DecisionReviewProcess;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decisions of cases that are looked at again, each in a task of the office that takes it. */
@Component
public class Reviews {

    interface Rows extends JpaRepository<DecisionReview, Long> {
        @Query("select r.evaluationId from DecisionReview r where r.fileName = :file and r.version = :version")
        Set<Long> evaluations(String file, int version);

        int countByFileNameAndVersion(String file, int version);

        List<DecisionReview> findByFileNameAndVersionAndStateOrderById(
                String file, int version, DecisionReview.State state, Limit limit);

        List<DecisionReview> findByFileNameOrderByIdDesc(String file);

        List<DecisionReview> findByCaseNumberAndStateInOrderById(String number, Set<DecisionReview.State> states);

        Optional<DecisionReview> findByInstanceId(String instance);
    }

    private final Rows rows;
    private final CaseFiles files;
    private final Pathways pathways;
    private final Decisions decisions;
    private final OpenDecisions open;
    private final AskingAnew anew;
    private final Clock clock;

    Reviews(
            Rows rows,
            CaseFiles files,
            Pathways pathways,
            Decisions decisions,
            OpenDecisions open,
            AskingAnew anew,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.pathways = pathways;
        this.decisions = decisions;
        this.open = open;
        this.anew = anew;
        this.clock = clock;
    }

    void propose(RuleVersion version, DecisionReview.Why why, Questioned questioned, String office, LocalDate today) {
        rows.save(new DecisionReview(version, why, questioned, office, today));
    }

    /** The evaluations that a version has put into question already. */
    Set<Long> listed(RuleVersion version) {
        return rows.evaluations(version.file(), version.number());
    }

    int count(RuleVersion version) {
        return rows.countByFileNameAndVersion(version.file(), version.number());
    }

    /**
     * Brings the next tasks of a version's reviews.
     *
     * @return whether more are to come
     */
    @Transactional
    public boolean openNext(String file, int version, int most) {
        List<DecisionReview> next = rows.findByFileNameAndVersionAndStateOrderById(
                file, version, DecisionReview.State.PROPOSED, Limit.of(most));
        next.forEach(this::open);
        return next.size() == most;
    }

    private void open(DecisionReview review) {
        String instance = pathways.begin(
                DecisionReviewProcess.KEY,
                review.number().value(),
                DecisionReviewProcess.routing(review, files.get(review.number()).province()));
        review.open(instance);
        rows.save(review);
        files.note(
                review.number(),
                Who.ACCANTO,
                review.why() == DecisionReview.Why.WITHDRAWN
                        ? "Decisione della tabella %s da riguardare: la versione %d è stata ritirata."
                                .formatted(review.decisionKey(), review.versionBefore())
                        : "Decisione della tabella %s da riguardare: dal %s vale la versione %d."
                                .formatted(review.decisionKey(), Days.said(review.bindingOn()), review.version()));
    }

    /** Everything that versions of a file put into question, newest first. */
    List<DecisionReview> of(String file) {
        return rows.findByFileNameOrderByIdDesc(file);
    }

    public DecisionReview get(long id) {
        return rows.findById(id).orElseThrow();
    }

    Optional<DecisionReview> ofInstance(String instance) {
        return rows.findByInstanceId(instance);
    }

    /** Where the decision still waits for a person, if it does. */
    Optional<Confirming> waits(DecisionReview review) {
        boolean unconfirmed = decisions
                .latest(review.number(), review.decisionKey())
                .filter(latest -> latest.asking().equals(asked(review).get(0).asking()))
                .filter(latest -> latest.confirmedAt() == null)
                .isPresent();
        return unconfirmed
                ? Optional.ofNullable(open.waiting(Set.of(review.number()))
                        .getOrDefault(review.number(), Map.of())
                        .get(review.decisionKey()))
                : Optional.empty();
    }

    private List<Evaluation> asked(DecisionReview review) {
        return decisions.together(review.evaluation());
    }

    /** The person of the office answers; where the decision still waits and they want it, the table is asked anew in its place. */
    @Transactional
    public DecisionReview answer(long id, DecisionReview.Outcome outcome, Optional<String> words) {
        DecisionReview review = get(id);
        Optional<Confirming> waits = waits(review);
        review.answer(outcome, words, waits.isPresent(), Who.acts(), Instant.now(clock));
        if (outcome == DecisionReview.Outcome.APPLY) {
            waits.ifPresent(where -> anew.ask(asked(review), where));
        }
        rows.saveAndFlush(review);
        note(review, waits.isPresent());
        return review;
    }

    private void note(DecisionReview review, boolean waited) {
        String said =
                switch (Objects.requireNonNull(review.outcome())) {
                    case KEEP -> "resta com'è";
                    case APPLY -> waited ? "la tabella è stata chiesta di nuovo" : "sarà aggiornata";
                    case ALREADY_DONE -> "era già stata trattata";
                };
        String line = "Decisione della tabella %s riguardata: %s.".formatted(review.decisionKey(), said);
        if (review.words() == null) {
            files.note(review.number(), Who.acts(), line);
        } else {
            files.note(review.number(), Who.acts(), line + " " + AuditLine.WORDS, review.words());
        }
    }

    /** What waited for a person is not decided any more; what was decided can still be looked at. */
    @EventListener
    void on(CaseFile.Closed closed) {
        CaseNumber number = closed.number();
        rows
                .findByCaseNumberAndStateInOrderById(
                        number.value(), Set.of(DecisionReview.State.PROPOSED, DecisionReview.State.OPEN))
                .stream()
                .filter(review -> !review.taken())
                .forEach(this::close);
    }

    private void close(DecisionReview review) {
        review.close();
        rows.save(review);
        String instance = review.instance();
        if (instance != null) {
            pathways.tellInstance(instance, DecisionReviewProcess.NOT_NEEDED);
        }
    }
}
