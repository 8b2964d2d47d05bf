package it.accanto.stories;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;

/** What most stories have in common, told in the same words each time. */
class UsualSteps {

    private final StoryTeller story;

    UsualSteps(StoryTeller story) {
        this.story = story;
    }

    /** A minor is reported, with names that occur nowhere else. */
    void reported(String givenName, String familyName, LocalDate birthDate) {
        story.reports(
                "givenName", givenName,
                "familyName", familyName,
                "birthDate", birthDate.toString(),
                "birthDateCertainty", "DECLARED",
                "gender", "M",
                "nationality", "EG",
                "languages", "ar",
                "province", "MI",
                "reportedOn", story.now(),
                "reportedBy", "Polizia di Roccafantasia");
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

    /** The facility asks the court for a guardian. */
    void guardianRequested() {
        story.completes(
                "requestGuardian",
                "requestedOn",
                story.now(),
                "requestProof",
                "Istanza tutela LM-2204",
                "provisionalRepresentation",
                "FACILITY_HEAD");
    }

    /** Somebody of the court's list is found, suggested and named. */
    void guardianNamed(String candidate) {
        story.completes(
                "describeCandidate",
                "candidateFound",
                true,
                "candidateName",
                candidate,
                "listedInCourtDistrict",
                true,
                "available",
                true,
                "currentWards",
                1,
                "siblingOfWard",
                false,
                "judgeDerogation",
                false,
                "conflictOfInterest",
                false,
                "hostingStructureStaff",
                false,
                "sameProvince",
                true,
                "distanceKm",
                12,
                "commonLanguage",
                true,
                "earlierGuardianship",
                true,
                "genderPreferenceMet",
                true,
                "specialTraining",
                true,
                "enoughWeeklyHours",
                true);
        story.completes("confirmCandidate", "nextStep", "SUGGEST");
        story.completes(
                "recordCourtDecision",
                "courtDecision",
                "APPOINTED",
                "decidedOn",
                story.now(),
                "decree",
                "Decreto V.G. 88123",
                "appointedPerson",
                "SUGGESTED");
    }

    void guardianAccepts() {
        story.completes(
                "recordAcceptance",
                "acceptance",
                "ACCEPTED",
                "acceptedOn",
                story.now(),
                "guardianContact",
                "tutrice@sottobosco.example");
    }

    void secondReception() {
        story.completes(
                "recordSecondReception",
                "placement",
                "SAI_MSNA",
                "facility",
                "Appartamento Pampepato",
                "secondReceptionOn",
                story.now());
    }

    /** The needs, and a plan with these services that the young person wants. */
    void planned(String services) {
        story.completes(
                "assessNeeds",
                "italianLevel",
                "A1",
                "educationDutyMet",
                true,
                "lowerSecondaryDiploma",
                false,
                "hasPermit",
                true,
                "hasPassport",
                false,
                "asylumOrProtected",
                false,
                "housingAfter18Secured",
                false,
                "unemployed",
                true,
                "socialNetwork",
                "WEAK");
        story.completes(
                "draftPlan",
                "service",
                services,
                "reason",
                "Scelto insieme davanti al calcetto balilla",
                "goals",
                "Diventare liutaio e suonare la ghironda",
                "youngPersonAgrees",
                true);
    }

    /** Everyone who is asked signs. */
    void everyoneSigns() {
        signs("signMinor");
        signs("signGuardian", "signer", "GUARDIAN");
        signs("signSocialWorker");
        signs("signFacility");
    }

    void signs(String task, Object... more) {
        story.completes(task, with(more, "signature", "SIGNED", "signedOn", story.now()));
    }

    void reviews(String outcome, Object... more) {
        story.completes(
                "reviewPlan",
                with(
                        more,
                        "reviewOutcome",
                        outcome,
                        "reviewedOn",
                        story.now(),
                        "reviewNote",
                        "Ha imparato il solfeggio cantato"));
    }

    void closed() {
        story.completes("closeCase", "closedOn", story.now());
    }

    static Object[] with(Object[] more, Object... answers) {
        return Stream.concat(Arrays.stream(answers), Arrays.stream(more)).toArray();
    }
}
