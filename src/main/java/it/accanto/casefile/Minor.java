package it.accanto.casefile;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Who the minor is. Only this module's tables hold it; the engine knows the case number. */
@Embeddable
public record Minor(
        String givenName,
        String familyName,
        @Enumerated(EnumType.STRING) Gender gender,
        String nationality,
        String languages) {

    public enum Gender {
        F,
        M,
        X
    }
}
