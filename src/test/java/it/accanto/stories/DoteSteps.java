package it.accanto.stories;

import it.accanto.dote.ADoteRequest;
import java.time.LocalDate;

/** A competence review and the doti, as the job desk and the grants office do them. */
class DoteSteps {

    private final StoryTeller story;

    DoteSteps(StoryTeller story) {
        this.story = story;
    }

    /** The competence review over ten weeks, until it is given back. */
    void competenceReviewed(String pactOn, String exploredOn, String projectOn, String givenBackOn) {
        story.until(pactOn);
        story.completes("signPact", "pactSigned", true);
        story.until(exploredOn);
        story.completes("recordExploration", "step", "DONE", "individualMeetings", 2, "groupMeetings", 2);
        story.until(projectOn);
        story.completes("recordProject", "step", "DONE", "individualMeetings", 2, "groupMeetings", 2);
        story.until(givenBackOn);
        story.completes(
                "recordRestitution",
                "step",
                "DONE",
                "individualMeetings",
                1,
                "deliveredOn",
                story.now(),
                "targetJob",
                "Accordatore di pianoforti");
    }

    /** A dote qualificazione is asked for, with five months of internship. */
    void internshipRequested(LocalDate startsOn, String permitStatus) {
        story.completes(
                "fillRequest",
                ADoteRequest.facts(
                        permitStatus,
                        "goAhead",
                        "REQUEST",
                        "noticeId",
                        "DEFAULT",
                        "hostWithinLimits",
                        true,
                        "internshipMonths",
                        5,
                        "internshipStartsOn",
                        startsOn.toString(),
                        "internshipEndsOn",
                        startsOn.plusMonths(5).toString(),
                        "provider",
                        "Ente Girasole Formazione",
                        "host",
                        "Bottega Mandolinetti"));
    }

    void internshipStarted(LocalDate startsOn) {
        story.until(startsOn);
        story.completes(
                "startInternship",
                ADoteRequest.facts(
                        "VALID",
                        "startOutcome",
                        "STARTED",
                        "internshipStartedOn",
                        story.now(),
                        "internshipEndsOn",
                        startsOn.plusMonths(5).toString(),
                        "hostWithinLimits",
                        true));
        story.completes("confirmStart", "startDecision", "CONFIRMED");
    }

    void internshipEnded(LocalDate on) {
        story.until(on);
        story.completes("recordInternshipEnd", "endOutcome", "COMPLETED", "endedOn", story.now());
    }

    /** A dote occupazione is asked for, with a contract of a year. */
    void contractRequested(LocalDate startsOn) {
        story.completes(
                "fillRequest",
                ADoteRequest.facts(
                        "VALID",
                        "goAhead",
                        "REQUEST",
                        "noticeId",
                        "DEFAULT",
                        "placementRoute",
                        "APPRENTICESHIP",
                        "contractMonths",
                        12,
                        "placementStartsOn",
                        startsOn.toString(),
                        "provider",
                        "Agenzia Lavorincorso",
                        "host",
                        "Pianoforti Stecchetti"));
    }

    void contractStarted() {
        story.completes(
                "startPlacement",
                ADoteRequest.facts("VALID", "startOutcome", "STARTED", "placementStartedOn", story.now()));
        story.completes("confirmStart", "startDecision", "CONFIRMED");
    }

    void granted() {
        story.completes("decideGrant", "grantDecision", "GRANTED", "clearanceOn", story.now());
    }

    void paid(int euro) {
        story.completes("recordPayment", "paidEUR", euro, "paidOn", story.now());
    }
}
