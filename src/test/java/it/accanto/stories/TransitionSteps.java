package it.accanto.stories;

/** The way to eighteen, as the legal desk and the social service walk it. */
class TransitionSteps {

    private final StoryTeller story;

    TransitionSteps(StoryTeller story) {
        this.story = story;
    }

    /** All milestones that were reached are worked through. */
    void milestonesWorked() {
        story.completes("workMilestone", "milestoneDone", "DONE");
    }

    void passportObtained() {
        story.completes(
                "obtainPassport",
                "passportOutcome",
                "OBTAINED",
                "passportNumber",
                "PPZZ4471209",
                "passportExpiresOn",
                story.today().plusYears(7).toString());
    }

    void autonomyPlanned(String housing) {
        story.completes("planHousing", "housing", housing);
        story.completes("planWork", "workPlan", "APPRENTICESHIP", "jobCentreRegistered", true);
    }

    void prosieguoWeighed(boolean needed) {
        story.completes(
                "assessProsieguo",
                "integrationPathStarted",
                true,
                "longerSupportNeeded",
                needed,
                "youngPersonConsents",
                true);
        if (needed) {
            story.completes(
                    "decideProsieguo",
                    "prosieguoDecision",
                    "FILE",
                    "prosieguoFiledOn",
                    story.now(),
                    "prosieguoProtocol",
                    "Ricorso prosieguo WK-6604");
        } else {
            story.completes("decideProsieguo", "prosieguoDecision", "DO_NOT_FILE");
        }
    }

    /** The permit of a minor, to be converted to work: the route that a table proposes is confirmed, its papers gathered. */
    void conversionPrepared() {
        story.completes(
                "describePermit",
                "permitType",
                "MINORE_ETA",
                "asylumOutcome",
                "NA",
                "wardOrFostered",
                true,
                "threeYearsStayTwoYearsProject",
                false,
                "fosteredToRelative4thDegree",
                false,
                "conversionGoal",
                "EMPLOYMENT");
        story.completes("confirmRoute");
        story.completes("collectDocuments", "collectedDocuments", "IDENTITY_DOCUMENT,EMPLOYMENT_CONTRACT");
    }

    void opinionAsked() {
        story.completes(
                "requestOpinion",
                "opinionRequest",
                "REQUESTED",
                "opinionRequestedOn",
                story.now(),
                "opinionProtocol",
                "Prot. ministero UY-3381");
    }

    void opinionPositive() {
        story.completes("recordOpinion", "opinion", "POSITIVE", "opinionOn", story.now());
    }

    void conversionFiled() {
        story.completes("fileConversion", "filed", "FILED", "filedOn", story.now(), "receipt", "Assicurata RR-550099");
    }

    void permitIssued() {
        story.completes(
                "recordPermit",
                "permitOutcome",
                "ISSUED",
                "permitType",
                "LAVORO_SUBORDINATO",
                "permitNumber",
                "PSE-88776655",
                "issuedOn",
                story.now(),
                "expiresOn",
                story.today().plusMonths(11).toString());
    }
}
