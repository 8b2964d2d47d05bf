package it.accanto.casefile;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The minor's standing before the law as far as other stages ask for it; each fact is written by the step that learnt it. */
@Embeddable
public class Standing {

    /** Permits that are given only to who was exploited, is ill, or is at risk. */
    private static final Set<String> TELLING_PERMITS = Set.of("CASI_SPECIALI_ART18", "CURE_MEDICHE", "PROT_SPECIALE");

    private @Nullable String citizenship;
    private @Nullable String msnaStatus;
    private boolean ageDisputed;
    private boolean traffickingSigns;
    private @Nullable String vulnerability;
    private boolean asylumIntention;
    private boolean protectionNeed;
    private boolean persecutionRisk;
    private boolean minorRefusesConsulate;
    private @Nullable String permitType;
    private @Nullable LocalDate permitExpiresOn;
    private @Nullable LocalDate guardianSince;
    private @Nullable LocalDate competenceReviewedOn;
    private @Nullable LocalDate leftOn;
    private @Nullable LocalDate prosieguoUntil;

    protected Standing() {}

    /** Citizenship and status as confirmed at intake (L. 47/2017 art. 2). */
    public void confirmStatus(String citizenship, String msnaStatus, boolean ageDisputed) {
        this.citizenship = citizenship;
        this.msnaStatus = msnaStatus;
        this.ageDisputed = ageDisputed;
    }

    /** Signs noted by the protection team; nobody else sees them. */
    public void noteTraffickingSigns(boolean signs) {
        this.traffickingSigns = signs;
    }

    /** NONE, MODERATE, HIGH or ACUTE, from signs that a professional recorded. */
    public void noteVulnerability(String level) {
        this.vulnerability = level;
    }

    /** What the interview brought out on protection and on contact with a consulate (D.lgs 142/2015 art. 19-bis c.3). */
    public void noteWishes(boolean asylum, boolean protection, boolean persecution, boolean refusesConsulate) {
        this.asylumIntention = asylum;
        this.protectionNeed = protection;
        this.persecutionRisk = persecution;
        this.minorRefusesConsulate = refusesConsulate;
    }

    public void disputeAge() {
        this.ageDisputed = true;
    }

    public void settleAge() {
        this.ageDisputed = false;
    }

    public void holdPermit(String type, @Nullable LocalDate expiresOn) {
        this.permitType = type;
        this.permitExpiresOn = expiresOn;
    }

    public void gainGuardian(LocalDate since) {
        this.guardianSince = since;
    }

    public void loseGuardian() {
        this.guardianSince = null;
    }

    public void finishCompetenceReview(LocalDate on) {
        this.competenceReviewedOn = on;
    }

    /** Left without notice (allontanamento). */
    public void leave(LocalDate on) {
        this.leftOn = on;
    }

    /** Entrusted to social services by the court until a day, at most the 21st birthday (L. 47/2017 art. 13 c.2). */
    public void gainProsieguo(LocalDate until) {
        this.prosieguoUntil = until;
    }

    public String citizenship() {
        return citizenship == null ? "UNKNOWN" : citizenship;
    }

    public String msnaStatus() {
        return msnaStatus == null ? "MSNA_PROVISIONAL" : msnaStatus;
    }

    public boolean ageDisputed() {
        return ageDisputed;
    }

    public boolean traffickingSigns() {
        return traffickingSigns;
    }

    public String vulnerability() {
        return vulnerability == null ? "NONE" : vulnerability;
    }

    public boolean asylumIntention() {
        return asylumIntention;
    }

    public boolean protectionNeed() {
        return protectionNeed;
    }

    public boolean persecutionRisk() {
        return persecutionRisk;
    }

    public boolean minorRefusesConsulate() {
        return minorRefusesConsulate;
    }

    public String permitType() {
        return permitType == null ? "NONE" : permitType;
    }

    /** The same as it is shown: a type that tells a sign of vulnerability is for protection and for the office that follows permits. */
    @Nullable
    String permitType(Sight sight) {
        return TELLING_PERMITS.contains(permitType()) && !sight.signs("legal") ? null : permitType();
    }

    public @Nullable LocalDate permitExpiresOn() {
        return permitExpiresOn;
    }

    public boolean hasGuardian() {
        return guardianSince != null;
    }

    public @Nullable LocalDate guardianSince() {
        return guardianSince;
    }

    public boolean competenceReviewDone() {
        return competenceReviewedOn != null;
    }

    public boolean wentMissingSince(LocalDate day) {
        return leftOn != null && !leftOn.isBefore(day);
    }

    public @Nullable LocalDate prosieguoUntil() {
        return prosieguoUntil;
    }
}
