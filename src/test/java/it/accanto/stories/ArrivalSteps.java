package it.accanto.stories;

import it.accanto.AReport;
import java.time.LocalDate;

/** How most stories begin: a report, three notices, a place to sleep, an interview, an identification. */
class ArrivalSteps {

    private final StoryTeller story;

    ArrivalSteps(StoryTeller story) {
        this.story = story;
    }

    /** A minor is reported, with names that occur nowhere else. */
    void reported(String givenName, String familyName, LocalDate birthDate) {
        story.reports(AReport.of("MI")
                .with("givenName", givenName)
                .with("familyName", familyName)
                .with("birthDate", birthDate.toString())
                .with("reportedOn", story.now())
                .with("reportedBy", "Polizia di Roccafantasia"));
    }

    /** The three notices: the prosecutor was told by somebody else already. */
    void notices() {
        story.completes(
                "notifyProsecutor",
                "sentBy",
                "OTHER",
                "otherSender",
                "Comune di Vattelapesca",
                "sentOn",
                story.now(),
                "means",
                "PEC",
                "proof",
                "Ricevuta PEC ZX-90817");
        story.completes(
                "notifyCourt", "sentBy", "US", "sentOn", story.now(), "means", "PEC", "proof", "Ricevuta PEC ZX-90818");
        story.completes(
                "notifyMinistry", "sentBy", "US", "sentOn", story.now(), "means", "SIM", "proof", "Scheda SIM QK-5521");
    }

    /** From the report to first reception. */
    void welcomed(String majorityEvidence) {
        story.completes(
                "assessReport",
                "citizenship",
                "THIRD_COUNTRY",
                "majorityEvidence",
                majorityEvidence,
                "responsibleAdult",
                "NONE",
                "wasMsna",
                false,
                "temporaryProgramme",
                false);
        story.completes(
                "assessUrgency",
                "healthEmergency",
                false,
                "selfHarmRisk",
                false,
                "traffickingSigns",
                false,
                "violenceSigns",
                false,
                "unsafePlace",
                false,
                "pregnantOrParent",
                false);
        story.completes("confirmStatus");
        places("checkPlaces", "firstReceptionPlace");
        story.completes("confirmPlacement", "facility", "Casa Girandolina", "enteredFirstReceptionOn", story.now());
    }

    /** Where there is a place, and nowhere else. */
    void places(String task, String place) {
        story.completes(
                task,
                "suitableRelative",
                false,
                "fosterFamily",
                false,
                "firstReceptionPlace",
                place.equals("firstReceptionPlace"),
                "saiPlace",
                place.equals("saiPlace"),
                "municipalPlace",
                false,
                "massArrival",
                false,
                "temporaryStructurePlace",
                false,
                "adultSectionPlace",
                false);
    }

    /** The interview and the signs seen in it; the family is looked for where the minor consents. */
    void interviewed(boolean tracing) {
        story.completes(
                "holdInterview",
                "interviewOutcome",
                "HELD",
                "interviewedOn",
                story.now(),
                "mediatorPresent",
                true,
                "asylumIntention",
                false,
                "protectionNeed",
                false,
                "persecutionRisk",
                false,
                "minorRefuses",
                false,
                "tracingConsent",
                tracing,
                "report",
                "Verbale colloquio BX-7713");
        story.completes("recordSigns", "vulnerability", "MODERATE", "indicator", "PSYCHOLOGICAL_DISTRESS");
        story.completes("confirmReferrals");
        if (tracing) {
            story.completes(
                    "sendTracingReport",
                    "tracingOutcome",
                    "SENT",
                    "sentOn",
                    story.now(),
                    "proof",
                    "Ricevuta indagini HJ-3340");
        }
    }

    /** What the identification brings out, and nobody doubts. */
    void identified(boolean foundedDoubt) {
        story.completes(
                "recordIdentification",
                "declaresMinor",
                true,
                "foundedDoubt",
                foundedDoubt,
                "photoDocument",
                "NONE",
                "nonPhotoCertificate",
                "NONE",
                "massArrival",
                false);
    }
}
