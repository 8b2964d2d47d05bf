package it.accanto.guardianship;

import it.accanto.casefile.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody of the court's list who was considered for the minor, with the score, its reasons and what became of it. */
@Entity
@Table(name = "guardian_candidate")
class Candidate {

    /** How far a candidate got. */
    enum Outcome {
        DESCRIBED,
        PASSED_OVER,
        SUGGESTED,
        NOT_NAMED,
        NAMED,
        DECLINED,
        IN_OFFICE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "guardian_candidate_seq")
    @SequenceGenerator(name = "guardian_candidate_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "guardianship_id")
    private Guardianship guardianship;

    private String name;
    private boolean barred;
    private @Nullable String candidacy;
    private @Nullable Integer score;
    private @Nullable String reasons;

    @Enumerated(EnumType.STRING)
    private Outcome outcome = Outcome.DESCRIBED;

    private @Nullable String refusalReason;

    @SuppressWarnings("NullAway.Init")
    protected Candidate() {}

    @SuppressWarnings("NullAway.Init")
    Candidate(Guardianship guardianship, String name, boolean barred) {
        this.guardianship = guardianship;
        this.name = name;
        this.barred = barred;
    }

    void rate(int score, List<String> reasons) {
        this.score = score;
        this.reasons = String.join("\n", reasons);
    }

    void judge(String candidacy) {
        this.candidacy = candidacy;
    }

    /** A person of the hosting facility or in conflict is never suggested (D.lgs 142/2015 art. 19 c.6; L. 184/1983 art. 3 c.2). */
    void suggest() {
        if (barred) {
            throw Refusal.of(
                    "nextStep",
                    "Chi lavora per la struttura o è in conflitto di interessi non si può indicare: scegliete un altro candidato o un tutore istituzionale.");
        }
        if (candidacy == null || !candidacy.startsWith("CANDIDATE")) {
            throw Refusal.of(
                    "nextStep",
                    "Avete confermato che il candidato è escluso: scegliete un altro candidato o un tutore istituzionale.");
        }
        outcome = Outcome.SUGGESTED;
    }

    void end(Outcome outcome) {
        this.outcome = outcome;
    }

    void decline(String reason) {
        this.outcome = Outcome.DECLINED;
        this.refusalReason = reason;
    }

    String name() {
        return name;
    }

    @Nullable
    String candidacy() {
        return candidacy;
    }

    @Nullable
    Integer score() {
        return score;
    }

    List<String> reasons() {
        return reasons == null || reasons.isEmpty() ? List.of() : List.of(reasons.split("\n"));
    }

    Outcome outcome() {
        return outcome;
    }

    @Nullable
    String refusalReason() {
        return refusalReason;
    }
}
