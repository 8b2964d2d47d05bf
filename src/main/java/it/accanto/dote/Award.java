package it.accanto.dote;

import it.accanto.casefile.Refusal;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The money of a dote in whole euros, as in the tables: proposed, granted, kept back, paid. */
@Embeddable
public class Award {

    /** Of the provider's fee, what is due only on result (DOTE_RESULT_SHARE, P). */
    private static final int RESULT_SHARE_PERCENT = 50;

    private int proposedEur;
    private @Nullable Integer amountEur;
    private @Nullable LocalDate clearanceOn;
    private @Nullable LocalDate grantedOn;
    private @Nullable String grantReason;
    private int withheldEur;
    private @Nullable Integer paidEur;
    private @Nullable LocalDate paidOn;

    protected Award() {}

    void propose(int euro) {
        this.proposedEur = euro;
    }

    /** Grants an amount; more than the table proposed only with a reason. */
    void grant(int euro, LocalDate clearanceOn, Optional<String> reason, LocalDate today) {
        if (euro <= 0) {
            throw Refusal.of(
                    "amountEUR",
                    "Una dote concessa ha un importo: scrivetelo in euro interi, oppure rifiutate la dote.");
        }
        if (euro > proposedEur && reason.isEmpty()) {
            throw Refusal.of(
                    "reason",
                    "L'importo supera i %d euro proposti: scrivete il motivo, oppure riducetelo."
                            .formatted(proposedEur));
        }
        this.amountEur = euro;
        this.clearanceOn = clearanceOn;
        this.grantReason = reason.orElse(null);
        this.grantedOn = today;
    }

    void settleResultShare(int providerEUR, boolean resultCame) {
        this.withheldEur = resultCame ? 0 : providerEUR * RESULT_SHARE_PERCENT / 100;
    }

    int payableEUR() {
        return Math.max(0, Objects.requireNonNullElse(amountEur, 0) - withheldEur);
    }

    void pay(int euro, LocalDate on) {
        if (euro < 0 || euro > payableEUR()) {
            throw Refusal.of(
                    "paidEUR", "Spettano al massimo %d euro: correggete l'importo liquidato.".formatted(payableEUR()));
        }
        this.paidEur = euro;
        this.paidOn = on;
    }

    public @Nullable Integer amountEUR() {
        return amountEur;
    }

    Shown.@Nullable Award shown(boolean words) {
        return amountEur == null
                ? null
                : new Shown.Award(clearanceOn, grantedOn, words ? grantReason : null, paidEur, paidOn);
    }
}
