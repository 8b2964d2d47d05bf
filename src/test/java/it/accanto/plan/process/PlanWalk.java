package it.accanto.plan.process;

import it.accanto.CaseWalk;
import it.accanto.RunningAccanto;
import it.accanto.casefile.CaseFile;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.SightOf;
import it.accanto.pathway.Decisions;
import it.accanto.pathway.Pathways;
import it.accanto.plan.Plans;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What every test of the plan does: starts one, answers its tasks, reads what came of it. */
@RunningAccanto
abstract class PlanWalk {

    static final LocalDate SIXTEEN = LocalDate.of(2010, 6, 1);
    static final Object[] SIGNED = {"signature", "SIGNED"};

    @Autowired
    CaseWalk walk;

    @Autowired
    Plans plans;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    HistoryService history;

    @Autowired
    Decisions decisions;

    @Autowired
    CaseFiles files;

    @Autowired
    Pathways pathways;

    @Autowired
    TransactionTemplate transaction;

    CaseNumber number;
    ProcessInstance plan;

    @BeforeEach
    void begin() {
        walk.begin();
    }

    void started(LocalDate birthDate, Consumer<CaseFile> more) {
        number = walk.takenInCharge(birthDate, more);
        plan = walk.start(IndividualPlanProcess.KEY, number, Map.of());
    }

    void inSai(LocalDate birthDate) {
        started(birthDate, file -> file.enterReception("SAI_MSNA", "SAI", walk.today(), walk.today()));
    }

    void inForce(LocalDate birthDate) {
        inSai(birthDate);
        assess();
        draft("CPIA_A1_A2");
        signAll();
    }

    void moveToSai() {
        walk.complete(
                number,
                "recordSecondReception",
                "placement",
                "SAI_MSNA",
                "facility",
                "SAI",
                "secondReceptionOn",
                walk.today().toString());
    }

    void checkPlaces(boolean sai) {
        walk.complete(
                number,
                "checkPlacesAgain",
                "suitableRelative",
                false,
                "fosterFamily",
                false,
                "saiPlace",
                sai,
                "firstReceptionPlace",
                true,
                "municipalPlace",
                false,
                "massArrival",
                false,
                "temporaryStructurePlace",
                false,
                "adultSectionPlace",
                false,
                "extensionOrdered",
                false);
    }

    void assess() {
        walk.complete(
                number,
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
                true,
                "asylumOrProtected",
                false,
                "housingAfter18Secured",
                false,
                "unemployed",
                true,
                "socialNetwork",
                "WEAK");
    }

    void draft(String... services) {
        Map<String, Object> proposed = variables();
        walk.complete(
                number,
                "draftPlan",
                draftAnswers(
                        (String) proposed.get("intensity"),
                        (Integer) proposed.get("reviewEveryDays"),
                        String.join(",", services),
                        "Scelto con il giovane"));
    }

    static Object[] draftAnswers(String intensity, int days, String services, String reason) {
        return new Object[] {
            "intensity",
            intensity,
            "reviewEveryDays",
            days,
            "service",
            services,
            "reason",
            reason,
            "goals",
            "Imparare l'italiano",
            "youngPersonAgrees",
            true
        };
    }

    void signAll() {
        sign("signMinor", SIGNED);
        sign("signGuardian", "signer", "GUARDIAN", "signature", "SIGNED");
        sign("signSocialWorker", SIGNED);
        sign("signFacility", SIGNED);
    }

    void sign(String task, Object... answers) {
        Object[] all = java.util.Arrays.copyOf(answers, answers.length + 2);
        all[answers.length] = "signedOn";
        all[answers.length + 1] = walk.today().toString();
        walk.complete(number, task, all);
    }

    void review(String outcome, String reason) {
        Map<String, Object> proposed = variables();
        walk.complete(
                number,
                "reviewPlan",
                "reviewOutcome",
                outcome,
                "reviewedOn",
                walk.today().toString(),
                "reviewNote",
                "Va bene",
                "intensity",
                proposed.get("intensity"),
                "reviewEveryDays",
                proposed.get("reviewEveryDays"),
                "reason",
                reason);
    }

    org.camunda.bpm.engine.task.Task task(String id) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(id)
                .singleResult();
    }

    Map<String, Object> variables() {
        return runtime.getVariables(plan.getId());
    }

    String shown() {
        return String.valueOf(in(() -> plans.of(number, SightOf.everything())));
    }

    <T> T in(java.util.function.Supplier<T> reading) {
        return transaction.execute(status -> reading.get());
    }
}
