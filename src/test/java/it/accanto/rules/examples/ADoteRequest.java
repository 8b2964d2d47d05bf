package it.accanto.rules.examples;

import java.time.LocalDate;

/** The answers to a request for a dote qualificazione that lacks nothing but what a test takes away. */
public final class ADoteRequest {

    private ADoteRequest() {}

    /** Given as name, value, name, value; the internship lasts five months. */
    public static Object[] startingOn(LocalDate starts, String permitStatus) {
        return new Object[] {
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
            "educationDutyMet",
            true,
            "employmentStatus",
            "UNEMPLOYED",
            "permitStatus",
            permitStatus,
            "guardianConsent",
            true,
            "regionAdmitsMinorInternship",
            true,
            "hostWithinLimits",
            true
        };
    }
}
