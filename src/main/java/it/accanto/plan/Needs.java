package it.accanto.plan;

import jakarta.persistence.Embeddable;

/** What the minor needs, as assessed with them: the facts from which {@code plan-services} proposes. */
@Embeddable
public record Needs(
        String italianLevel,
        boolean educationDutyMet,
        boolean lowerSecondaryDiploma,
        boolean hasPermit,
        boolean hasPassport,
        boolean asylumOrProtected,
        boolean housingSecured,
        boolean unemployed,
        String socialNetwork) {}
