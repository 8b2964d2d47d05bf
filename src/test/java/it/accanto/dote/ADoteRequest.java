package it.accanto.dote;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;

/** The answers to a request for a dote that lacks nothing but what a test takes away, given as name, value, name, value. */
public final class ADoteRequest {

    private ADoteRequest() {}

    /** What both doti ask about the young person and the region, and whatever else the form asks. */
    public static Object[] facts(String permitStatus, Object... more) {
        Object[] facts = {
            "educationDutyMet",
            true,
            "employmentStatus",
            "UNEMPLOYED",
            "permitStatus",
            permitStatus,
            "guardianConsent",
            true,
            "regionAdmitsMinorInternship",
            true
        };
        return Stream.concat(Arrays.stream(facts), Arrays.stream(more)).toArray();
    }

    /** A dote qualificazione whose internship lasts five months. */
    public static Object[] startingOn(LocalDate starts, String permitStatus) {
        return facts(
                permitStatus,
                "goAhead",
                "REQUEST",
                "noticeId",
                "DEFAULT",
                "internshipMonths",
                5,
                "provider",
                "Ente",
                "host",
                "Officina",
                "internshipStartsOn",
                starts.toString(),
                "internshipEndsOn",
                starts.plusMonths(5).toString(),
                "hostWithinLimits",
                true);
    }
}
