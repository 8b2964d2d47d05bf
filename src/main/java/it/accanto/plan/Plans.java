package it.accanto.plan;

import it.accanto.casefile.CaseChapter;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Sight;
import it.accanto.pathway.Decisions;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;

/** The plan of each case. */
@Component
public class Plans implements SignedPlans, CaseChapter {

    interface Rows extends JpaRepository<IndividualPlan, String> {}

    private static final Set<Measure> DOTI = Set.of(Measure.CHECK_DOTE_QUALIFICAZIONE, Measure.CHECK_DOTE_OCCUPAZIONE);

    private final Rows rows;
    private final CaseFiles files;

    Plans(Rows rows, CaseFiles files) {
        this.rows = rows;
        this.files = files;
    }

    /** Begins the plan of a case, or takes it up again. */
    public void open(CaseNumber number) {
        find(number).ifPresentOrElse(IndividualPlan::reopen, () -> rows.save(new IndividualPlan(number)));
    }

    public void assess(CaseNumber number, Needs needs) {
        get(number).assess(needs, files.today());
        rows.flush();
    }

    public void draft(CaseNumber number, Draft draft) {
        get(number).draft(draft, files.today());
    }

    public void sign(CaseNumber number, Signer signer, Signature signature) {
        get(number).sign(signer, signature);
    }

    public void enterInForce(CaseNumber number) {
        get(number).enterInForce(files.today());
    }

    /** Records a review; {@code outcome} is CONTINUE, UPDATE or END, which needs a reason. */
    public void review(CaseNumber number, LocalDate on, String outcome, String note, Optional<String> reason) {
        get(number).review(on, PlanReview.Outcome.valueOf(outcome), note, reason.orElse(null), files.today());
    }

    public void follow(CaseNumber number, String intensity, int everyDays) {
        get(number).follow(intensity, everyDays);
    }

    /** A corrected birth date changes how closely a plan is followed. */
    @EventListener
    void on(Decisions.Reevaluated again) {
        if (again.decisionKey().equals("plan-intensity")
                && again.outputs().get("reviewEveryDays") instanceof Number days) {
            find(again.number())
                    .ifPresent(
                            plan -> plan.follow(String.valueOf(again.outputs().get("intensity")), days.intValue()));
        }
    }

    public void end(CaseNumber number) {
        find(number).ifPresent(plan -> plan.end(files.today()));
    }

    public LocalDate nextReviewOn(CaseNumber number) {
        return get(number).nextReviewOn();
    }

    /** The day of the last signing or review, none before the first plan. */
    public Optional<LocalDate> lookedAtOn(CaseNumber number) {
        return find(number).map(IndividualPlan::lookedAtOn);
    }

    public LocalDate assessedOn(CaseNumber number) {
        return latest(number).map(PlanVersion::assessedOn).orElseGet(files::today);
    }

    public LocalDate draftedOn(CaseNumber number) {
        return latest(number).map(PlanVersion::draftedOn).orElseGet(files::today);
    }

    /** The needs as last assessed, none before the first time. */
    public Optional<Needs> needs(CaseNumber number) {
        return latest(number).map(PlanVersion::needs);
    }

    /** Whether the plan in force includes a measure, signed or not: a refused signature blocks no service. */
    public boolean offers(CaseNumber number, Measure measure) {
        return inForce(number).filter(version -> version.includes(measure)).isPresent();
    }

    /** The doti that the plan in force names and never asked for. */
    public Set<Measure> dotiToAsk(CaseNumber number) {
        IndividualPlan plan = get(number);
        return DOTI.stream()
                .filter(dote -> offers(number, dote) && plan.mayAskFor(dote))
                .collect(java.util.stream.Collectors.toSet());
    }

    public void askedFor(CaseNumber number, Measure dote) {
        get(number).askedFor(dote);
    }

    @Override
    public boolean include(CaseNumber number, String service) {
        return inForce(number)
                .filter(PlanVersion::signed)
                .filter(version -> version.measures().stream()
                        .anyMatch(measure -> measure.name().equals(service)))
                .isPresent();
    }

    @Override
    public String title() {
        return "plan";
    }

    @Override
    public @Nullable Object of(CaseNumber number, Sight sight) {
        return find(number).map(plan -> PlanChapter.of(plan, sight)).orElse(null);
    }

    private Optional<PlanVersion> latest(CaseNumber number) {
        return find(number).flatMap(IndividualPlan::latest);
    }

    private Optional<PlanVersion> inForce(CaseNumber number) {
        return find(number).flatMap(IndividualPlan::inForce);
    }

    private Optional<IndividualPlan> find(CaseNumber number) {
        return rows.findById(number.value());
    }

    private IndividualPlan get(CaseNumber number) {
        return find(number).orElseThrow();
    }
}
