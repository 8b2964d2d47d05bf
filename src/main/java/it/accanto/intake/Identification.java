package it.accanto.intake;

import jakarta.persistence.Embeddable;

/** What the identification found; the table {@code age-assessment-route} proposes the way from it. */
@Embeddable
public record Identification(
        boolean declaresMinor,
        boolean foundedDoubt,
        String photoDocument,
        String nonPhotoCertificate,
        boolean massArrival) {

    Identification withoutCertificate() {
        return new Identification(declaresMinor, foundedDoubt, photoDocument, "NONE", massArrival);
    }
}
