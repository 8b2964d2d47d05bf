package it.accanto.dote;

import jakarta.persistence.Embeddable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts that may change between the request and the start; the table is asked again with those of the start. */
@Embeddable
public record Situation(
        boolean educationDutyMet,
        String employmentStatus,
        String permitStatus,
        boolean guardianConsent,
        boolean regionAdmitsMinorInternship,
        @Nullable Boolean hostWithinLimits) {

    /** By the names of the tables' inputs. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("educationDutyMet", educationDutyMet);
        facts.put("employmentStatus", employmentStatus);
        facts.put("permitStatus", permitStatus);
        facts.put("guardianConsent", guardianConsent);
        facts.put("regionAdmitsMinorInternship", regionAdmitsMinorInternship);
        if (hostWithinLimits != null) {
            facts.put("hostWithinLimits", hostWithinLimits);
        }
        return facts;
    }
}
