package it.accanto.plan;

import it.accanto.casefile.Refusal;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One version of a plan: needs, what was drafted from them, who signed, since when it is in force. */
@Entity
@Table(name = "plan_version")
class PlanVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_version_seq")
    @SequenceGenerator(name = "plan_version_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "case_number")
    private IndividualPlan plan;

    private int versionNumber;
    private LocalDate assessedOn;

    @Embedded
    private Needs needs;

    private @Nullable LocalDate draftedOn;
    private @Nullable String intensity;
    private @Nullable Integer reviewEveryDays;
    private @Nullable String goals;
    private @Nullable Boolean youngPersonAgrees;
    private @Nullable String disagreement;
    private @Nullable LocalDate inForceSince;

    @ElementCollection
    @CollectionTable(name = "plan_measure", joinColumns = @JoinColumn(name = "version_id"))
    @Column(name = "measure")
    @Enumerated(EnumType.STRING)
    private Set<Measure> measures = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "plan_signature", joinColumns = @JoinColumn(name = "version_id"))
    @MapKeyColumn(name = "signer")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Signer, Signature> signatures = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected PlanVersion() {}

    @SuppressWarnings("NullAway.Init")
    PlanVersion(IndividualPlan plan, int number, Needs needs, LocalDate assessedOn) {
        this.plan = plan;
        this.versionNumber = number;
        assess(needs, assessedOn);
    }

    void assess(Needs needs, LocalDate on) {
        this.needs = needs;
        this.assessedOn = on;
    }

    void draft(Draft draft, LocalDate on) {
        this.intensity = draft.intensity();
        this.reviewEveryDays = draft.reviewEveryDays();
        this.goals = draft.goals();
        this.youngPersonAgrees = draft.agrees();
        this.disagreement = draft.agrees() ? null : draft.disagreement();
        this.draftedOn = on;
        measures.clear();
        measures.addAll(draft.measures());
    }

    void sign(Signer signer, Signature signature) {
        if (draftedOn == null || signature.signedOn().isBefore(draftedOn)) {
            throw Refusal.of(
                    "signedOn", "La firma precede la stesura del piano: indicate il giorno in cui è stata raccolta.");
        }
        signatures.put(signer, signature);
    }

    void enterInForce(LocalDate on) {
        this.inForceSince = on;
    }

    /** The minor's assent and the social worker's signature make a plan signed; the refusal of others blocks no service. */
    boolean signed() {
        return signedBy(Signer.MINOR) && signedBy(Signer.SOCIAL_WORKER);
    }

    private boolean signedBy(Signer signer) {
        Signature signature = signatures.get(signer);
        return signature != null && signature.signed();
    }

    boolean inForce() {
        return inForceSince != null;
    }

    boolean includes(Measure measure) {
        return measures.contains(measure);
    }

    int number() {
        return versionNumber;
    }

    LocalDate assessedOn() {
        return assessedOn;
    }

    Needs needs() {
        return needs;
    }

    @Nullable
    LocalDate draftedOn() {
        return draftedOn;
    }

    @Nullable
    String intensity() {
        return intensity;
    }

    @Nullable
    Integer reviewEveryDays() {
        return reviewEveryDays;
    }

    @Nullable
    String goals() {
        return goals;
    }

    @Nullable
    Boolean youngPersonAgrees() {
        return youngPersonAgrees;
    }

    @Nullable
    String disagreement() {
        return disagreement;
    }

    @Nullable
    LocalDate inForceSince() {
        return inForceSince;
    }

    Set<Measure> measures() {
        return Set.copyOf(measures);
    }

    Map<Signer, Signature> signatures() {
        Map<Signer, Signature> ordered = new EnumMap<>(Signer.class);
        ordered.putAll(signatures);
        return ordered;
    }
}
