package it.accanto.plan;

import it.accanto.casefile.Sight;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan as the case shows it; what people wrote in their own words is for who may see names. */
record PlanChapter(
        String state,
        @Nullable String intensity,
        @Nullable Integer reviewEveryDays,
        @Nullable LocalDate nextReviewOn,
        @Nullable Integer versionInForce,
        boolean signed,
        @Nullable LocalDate endedOn,
        List<Version> versions,
        List<Review> reviews) {

    record Line(String axis, String service, String label) {}

    record Signed(
            Signer signer,
            String signedAs,
            String signature,
            LocalDate signedOn,
            @Nullable String refusalReason) {}

    record Version(
            int number,
            LocalDate assessedOn,
            @Nullable LocalDate draftedOn,
            @Nullable LocalDate inForceSince,
            @Nullable String intensity,
            @Nullable String goals,
            @Nullable Boolean youngPersonAgrees,
            @Nullable String disagreement,
            List<Line> services,
            List<Signed> signatures) {}

    record Review(
            LocalDate reviewedOn,
            PlanReview.Outcome outcome,
            @Nullable String note,
            @Nullable String reason) {}

    static PlanChapter of(IndividualPlan plan, Sight sight) {
        PlanVersion inForce = plan.inForce().orElse(null);
        return new PlanChapter(
                plan.state().name(),
                plan.intensity(),
                plan.reviewEveryDays(),
                inForce == null ? null : plan.nextReviewOn(),
                inForce == null ? null : inForce.number(),
                inForce != null && inForce.signed(),
                plan.endedOn(),
                plan.versions().stream().map(version -> version(version, sight)).toList(),
                plan.reviews().stream().map(review -> review(review, sight)).toList());
    }

    private static Version version(PlanVersion version, Sight sight) {
        return new Version(
                version.number(),
                version.assessedOn(),
                version.draftedOn(),
                version.inForceSince(),
                version.intensity(),
                sight.names() ? version.goals() : null,
                version.youngPersonAgrees(),
                sight.names() ? version.disagreement() : null,
                version.measures().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(measure -> new Line(measure.axis().name(), measure.name(), measure.label()))
                        .toList(),
                version.signatures().entrySet().stream()
                        .map(entry -> signed(entry.getKey(), entry.getValue(), sight))
                        .toList());
    }

    private static Signed signed(Signer signer, Signature signature, Sight sight) {
        return new Signed(
                signer,
                signature.signedAs(),
                signature.signed() ? "SIGNED" : "REFUSED",
                signature.signedOn(),
                sight.names() ? signature.refusalReason() : null);
    }

    private static Review review(PlanReview review, Sight sight) {
        return new Review(
                review.reviewedOn(),
                review.outcome(),
                sight.names() ? review.note() : null,
                sight.names() ? review.reason() : null);
    }
}
