package it.accanto.plan;

import it.accanto.casefile.CaseChapter;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Sight;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;

/** The reviews of competences of each case. */
@Component
public class CompetenceReviews implements CaseChapter {

    interface Rows extends JpaRepository<CompetenceReview, Long> {
        List<CompetenceReview> findByCaseNumberOrderById(String caseNumber);
    }

    /** The latest review as the case shows it. */
    record Shown(
            CompetenceReview.State state,
            LocalDate offeredOn,
            @Nullable LocalDate pactOn,
            int individualMeetings,
            int groupMeetings,
            @Nullable LocalDate deliveredOn,
            @Nullable String targetJob,
            @Nullable LocalDate endedOn) {}

    private final Rows rows;
    private final CaseFiles files;

    CompetenceReviews(Rows rows, CaseFiles files) {
        this.rows = rows;
        this.files = files;
    }

    public void offer(CaseNumber number) {
        rows.save(new CompetenceReview(number, files.today()));
    }

    public void signPact(CaseNumber number) {
        get(number).signPact(files.today());
    }

    public void meet(CaseNumber number, int individual, int inGroup) {
        get(number).meet(individual, inGroup);
    }

    public void deliver(CaseNumber number, LocalDate on, String targetJob) {
        get(number).deliver(on, targetJob);
    }

    /** The review was given back: what follows from it may begin. */
    public void finish(CaseNumber number) {
        CompetenceReview review = get(number);
        review.end(CompetenceReview.State.DONE, files.today());
        files.get(number).standing().finishCompetenceReview(Objects.requireNonNull(review.deliveredOn()));
    }

    public void decline(CaseNumber number) {
        get(number).end(CompetenceReview.State.DECLINED, files.today());
    }

    public void withdraw(CaseNumber number) {
        get(number).end(CompetenceReview.State.WITHDRAWN, files.today());
    }

    /** Reception is over: a review still open stops where it is. */
    public void interrupt(CaseNumber number) {
        latest(number)
                .filter(CompetenceReview::open)
                .ifPresent(review -> review.end(CompetenceReview.State.INTERRUPTED, files.today()));
    }

    /** Whether one is under way now. */
    public boolean running(CaseNumber number) {
        return latest(number).filter(CompetenceReview::open).isPresent();
    }

    public LocalDate startedOn(CaseNumber number) {
        return latest(number).map(CompetenceReview::startedOn).orElseGet(files::today);
    }

    @Override
    public String title() {
        return "competenceReview";
    }

    @Override
    public @Nullable Object of(CaseNumber number, Sight sight) {
        return latest(number)
                .map(review -> new Shown(
                        review.state(),
                        review.offeredOn(),
                        review.pactOn(),
                        review.individualMeetings(),
                        review.groupMeetings(),
                        review.deliveredOn(),
                        sight.names() ? review.targetJob() : null,
                        review.endedOn()))
                .orElse(null);
    }

    private Optional<CompetenceReview> latest(CaseNumber number) {
        return rows.findByCaseNumberOrderById(number.value()).stream().reduce((earlier, later) -> later);
    }

    private CompetenceReview get(CaseNumber number) {
        return latest(number).orElseThrow();
    }
}
