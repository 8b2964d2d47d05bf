package it.accanto.stories;

import java.util.Arrays;
import java.util.stream.Stream;

/** Guardian, plan and closing as most stories have them. */
class UsualSteps {

    private final StoryTeller story;

    UsualSteps(StoryTeller story) {
        this.story = story;
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
