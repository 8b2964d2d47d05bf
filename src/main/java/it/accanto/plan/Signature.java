package it.accanto.plan;

import it.accanto.casefile.Refusal;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A signature under a plan, or its refusal with the reason.
 *
 * @param signedAs in which quality: the signer's own, or PROVISIONAL_REPRESENTATIVE for the guardian who is missing
 */
@Embeddable
public record Signature(
        boolean signed,
        LocalDate signedOn,
        String signedAs,
        @Nullable String refusalReason) {

    public Signature {
        if (!signed && (refusalReason == null || refusalReason.isBlank())) {
            throw Refusal.of("refusalReason", "Scrivete perché non ha firmato: il rifiuto si registra con il motivo.");
        }
    }
}
