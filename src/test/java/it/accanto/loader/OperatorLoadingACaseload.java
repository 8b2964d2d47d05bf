package it.accanto.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.access.Office;
import it.accanto.access.People;
import it.accanto.casefile.Provinces;
import it.accanto.invented.DayByDay;
import it.accanto.pathway.Moments;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** A small caseload is loaded; whoever works on a copied case finds everything as on any other. Told on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class OperatorLoadingACaseload {

    private static final int OPEN = 200;
    private static final int CLOSED = 600;
    static final String[] SETTINGS = {
        "--accanto.loader.open=" + OPEN, "--accanto.loader.closed=" + CLOSED, "--accanto.loader.templates=20"
    };

    /** Open cases that were copied, those of the smallest numbers first. */
    private static final String COPIED = "select f.number from case_file f where f.outcome is null and exists"
            + " (select 1 from %s join act_ru_execution e on e.id_ = x.%s and e.business_key_ = f.number"
            + " where x.id_ like '%%-____c_______' and %s) order by f.number";

    private static final String WITH_NEEDS_TO_ASSESS =
            COPIED.formatted("act_ru_task x", "proc_inst_id_", "x.task_def_key_ = 'assessNeeds'");
    private static final String WITH_A_BIRTHDAY_TO_COME =
            COPIED.formatted("act_ru_job x", "process_instance_id_", "x.handler_cfg_ = 'turnsEighteen'");

    private LoadedProduct product;
    private Timestamp midnight;

    abstract LoadedProduct start();

    @BeforeAll
    void load() {
        midnight = new Timestamp(
                Moments.startOf(LocalDate.now(Moments.ITALY).plusDays(1)).getTime());
        product = start();
    }

    @AfterAll
    void stop() {
        product.close();
    }

    /** Somebody who works in every office of the territory of a case. */
    private HttpClientOf worksOn(String number) {
        String territory = Provinces.territory(number.substring(0, 2));
        String id = "works" + territory;
        product.application()
                .getBean(People.class)
                .add(id, "Persona", "Di Prova", id, Office.ofCases(), List.of(territory));
        return product.as(id);
    }

    @Test
    void thereAreAsManyCasesAsAskedForAndTheirSharesAreTheStocks() {
        int open = product.count("case_file where outcome is null");
        assertThat(product.count("case_file")).isEqualTo(OPEN + CLOSED);
        assertThat(open).isEqualTo(OPEN);
        assertThat(share("number like 'PA-%' or number like 'AG-%' or number like 'CT-%'"))
                .isCloseTo(.145, within(.03));
        assertThat(share("number like 'MI-%' or number like 'BS-%' or number like 'BG-%'"))
                .isCloseTo(.08, within(.04));
        assertThat(share("nationality = 'EG'")).isCloseTo(.303, within(.05));
        assertThat(product.count("case_file where territory = 'vv' or territory = 'sr' or territory = 'bz'"))
                .isPositive();
        LocalDate today = LocalDate.now();
        Object[] seventeen = {today.minusYears(18), today.minusYears(17)};
        Integer found = product.sql()
                .queryForObject(
                        "select count(*) from case_file where outcome is null and birth_date > ? and birth_date <= ?",
                        Integer.class,
                        seventeen);
        assertThat((double) found / open).isCloseTo(.56, within(.12));
        assertThat(product.texts("select distinct outcome from case_file where outcome is not null"))
                .contains("LEFT_WITHOUT_NOTICE", "PROSIEGUO", "PERMIT_CONVERTED");
    }

    private double share(String of) {
        return (double) product.count("case_file where " + of) / (OPEN + CLOSED);
    }

    @Test
    void everyCaseHasItsOwnRowsAndNothingPointsElsewhere() {
        assertThat(product.rows("select business_key_ from act_hi_procinst where super_process_instance_id_ is null"
                        + " group by business_key_ having count(*) > 1"))
                .isEmpty();
        assertThat(product.count("act_ru_execution e where not exists (select 1 from act_ru_execution r"
                        + " join case_file f on f.number = r.business_key_ and f.territory = r.tenant_id_"
                        + " where r.id_ = e.proc_inst_id_ and r.tenant_id_ = e.tenant_id_)"))
                .isZero();
        assertThat(product.count(
                        "act_ru_execution c join act_ru_execution p on p.id_ = coalesce(c.parent_id_, c.super_exec_)"
                                + " join act_ru_execution ci on ci.id_ = c.proc_inst_id_"
                                + " join act_ru_execution pi on pi.id_ = p.proc_inst_id_"
                                + " where ci.business_key_ <> pi.business_key_"))
                .isZero();
        assertThat(product.count("act_ru_variable v join act_ru_execution i on i.id_ = v.proc_inst_id_"
                        + " where v.name_ = 'caseNumber' and v.text_ <> i.business_key_"))
                .isZero();
        assertThat(product.count("act_hi_actinst a join act_hi_procinst i on i.proc_inst_id_ = a.proc_inst_id_"
                        + " where a.tenant_id_ <> i.tenant_id_ or a.root_proc_inst_id_ <> i.root_proc_inst_id_"))
                .isZero();
        assertThat(product.count(
                        "act_ru_job j where not exists (select 1 from act_ru_execution e where e.id_ = j.execution_id_"
                                + " and e.proc_inst_id_ = j.process_instance_id_)"))
                .isZero();
        assertThat(product.count("act_ru_task t where not exists (select 1 from act_hi_taskinst h where h.id_ = t.id_"
                        + " and h.proc_inst_id_ = t.proc_inst_id_)"))
                .isZero();
    }

    @Test
    void whatWasLaidAsideInACopyIsATaskOfItsOwn() {
        assertThat(product.count("task_wait where territory not in ('mi', 'to')"))
                .isGreaterThan(20);
        assertThat(product.count("task_wait w where not exists (select 1 from act_hi_taskinst t"
                        + " join act_hi_procinst p on p.proc_inst_id_ = t.proc_inst_id_ where t.id_ = w.task_id"
                        + " and p.business_key_ = w.case_number and t.tenant_id_ = w.territory"
                        + " and t.task_def_key_ = w.step)"))
                .isZero();
        assertThat(product.count("act_ru_task t where t.owner_ = 'attesa' and not exists (select 1 from task_wait w"
                        + " where w.task_id = t.id_)"))
                .isZero();
    }

    @Test
    void noTimerIsOverdueAndEveryDayOfACaseFollowsItsBirthday() {
        assertThat(product.count("act_ru_job where duedate_ < current_timestamp and duedate_ <> timestamp '%s'"
                        .formatted(midnight)))
                .as("but for what a midnight made due while the caseload was loaded")
                .isZero();
        assertThat(product.count("evaluation where evaluated_at > current_timestamp"))
                .isZero();
        List<Map<String, Object>> ends = product.rows("select f.birth_date, j.duedate_ from act_ru_job j"
                + " join act_ru_execution e on e.id_ = j.process_instance_id_"
                + " join case_file f on f.number = e.business_key_ where j.handler_cfg_ = 'turnsEighteen'");
        assertThat(ends).hasSizeGreaterThan(20).allSatisfy(end -> assertThat(
                        ((Timestamp) end.get("duedate_")).toLocalDateTime().toLocalDate())
                .isEqualTo(((Date) end.get("birth_date")).toLocalDate().plusYears(18)));
    }

    @Test
    void numbersAreGivenInOrderAndTheNextReportGetsTheNextOne() {
        assertThat(product.rows("select a.number from case_file a join case_file b on substring(b.number from 1 for 8)"
                        + " = substring(a.number from 1 for 8) and b.number > a.number and b.reported_on < a.reported_on"
                        + " where a.territory not in ('mi', 'to')"))
                .isEmpty();
        assertThat(product.count("case_counter c where c.given <> (select count(*) from case_file f where f.number like"
                        + " c.province || '-' || cast(c.report_year as varchar(4)) || '-%')"))
                .isZero();
    }

    @Test
    void aCopiedCaseOpensWithDecisionsDeadlinesAndDiary() {
        String number = product.texts(WITH_NEEDS_TO_ASSESS).get(0);
        HttpClientOf worker = worksOn(number);
        JsonNode file = worker.get("/api/cases/" + number).body();
        assertThat(file.get("minor").get("familyName").asText())
                .isEqualTo(product.texts("select family_name from case_file where number = ?", number)
                        .get(0));
        assertThat(worker.get("/api/cases/" + number + "/decisions").body()).isNotEmpty();
        assertThat(worker.get("/api/cases/" + number + "/deadlines").body()).isNotEmpty();
        assertThat(worker.get("/api/cases/" + number + "/audit").body()).isNotEmpty();
        assertThat(product.as(number.startsWith("MI") ? "teresa" : "anna")
                        .get("/api/cases/" + number)
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Order(Order.DEFAULT + 1)
    void aTaskOfACopiedCaseIsDoneAndTheNextAppearsWithItsEvaluation() {
        String number = product.texts(WITH_NEEDS_TO_ASSESS).get(0);
        HttpClientOf worker = worksOn(number);
        String task = taskOf(worker, number, "assessNeeds");
        int before = product.count("evaluation where case_number = '%s'".formatted(number));
        assertThat(worker.get("/engine-rest/task/" + task + "/deployed-form").text())
                .contains("italianLevel");
        Answer done = worker.post("/engine-rest/task/" + task + "/submit-form", HttpClientOf.variables(needs()));
        assertThat(done.status()).as(done.text()).isEqualTo(204);
        assertThat(taskOf(worker, number, "draftPlan")).isNotEmpty();
        assertThat(product.count("evaluation where case_number = '%s'".formatted(number)))
                .isGreaterThan(before);
        assertThat(worker.get("/api/cases/" + number + "/decisions").body().toString())
                .contains("plan-intensity");
    }

    private static Map<String, Object> needs() {
        return Map.of(
                "italianLevel", "A1",
                "educationDutyMet", true,
                "lowerSecondaryDiploma", false,
                "hasPermit", true,
                "hasPassport", false,
                "asylumOrProtected", false,
                "housingAfter18Secured", false,
                "unemployed", true,
                "socialNetwork", "WEAK");
    }

    private static String taskOf(HttpClientOf person, String number, String key) {
        JsonNode tasks = person.post("/engine-rest/task", Map.of("processInstanceBusinessKey", number))
                .body();
        return StreamSupport.stream(tasks.spliterator(), false)
                .filter(task -> task.get("taskDefinitionKey").asText().equals(key))
                .map(task -> task.get("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not open, but " + tasks));
    }

    @Test
    @Order(Order.DEFAULT + 2)
    void theMinorOfACopiedCaseLeavesAndTheCaseComesToItsEnd() {
        String number = product.texts(WITH_A_BIRTHDAY_TO_COME).get(0);
        HttpClientOf worker = worksOn(number);
        Answer left = worker.post(
                "/api/cases/" + number + "/departures",
                Map.of("kind", "RETURNED_TO_FAMILY", "on", LocalDate.now().toString()));
        assertThat(left.status()).as(left.text()).isEqualTo(200);
        String close = taskOf(worker, number, "closeCase");
        Answer closed = worker.post(
                "/engine-rest/task/" + close + "/submit-form",
                HttpClientOf.variables(Map.of(
                        "outcome",
                        "RETURNED_TO_FAMILY",
                        "closedOn",
                        LocalDate.now().toString())));
        assertThat(closed.status()).as(closed.text()).isEqualTo(204);
        assertThat(product.count("act_ru_execution where business_key_ = '%s'".formatted(number)))
                .isZero();
        assertThat(worker.get("/api/cases/" + number).body().get("outcome").asText())
                .isEqualTo("RETURNED_TO_FAMILY");
    }

    @Test
    @Order(Order.DEFAULT + 3)
    void aDateOfBirthIsCorrectedAndTheTimersOfTheCopyMove() {
        String number = product.texts(WITH_A_BIRTHDAY_TO_COME).get(1);
        HttpClientOf worker = worksOn(number);
        LocalDate born = LocalDate.now().minusYears(15).plusDays(40);
        Answer claimed = worker.post(
                "/api/cases/" + number + "/birth-dates",
                Map.of("birthDate", born.toString(), "certainty", "DOCUMENTED", "source", "Passaporto"));
        assertThat(claimed.status()).as(claimed.text()).isBetween(200, 201);
        assertThat(product.rows("select j.duedate_ from act_ru_job j join act_ru_execution e"
                        + " on e.id_ = j.process_instance_id_ where j.handler_cfg_ = 'turnsEighteen' and e.business_key_ = '"
                        + number + "'"))
                .hasSize(1)
                .allSatisfy(timer -> assertThat(timer.get("duedate_").toString())
                        .startsWith(born.plusYears(18).toString()));
    }

    @Test
    @Order(Order.DEFAULT + 4)
    void theTimersOfACopiedCaseFireWhenTheirDayComes() {
        Map<String, Object> next = product.rows("select j.id_, j.duedate_, e.business_key_ from act_ru_job j"
                        + " join act_ru_execution e on e.id_ = j.process_instance_id_"
                        + " where j.id_ like '%-____c_______' order by j.duedate_")
                .get(0);
        String number = (String) next.get("business_key_");
        int before = product.count(happened(number));
        DayByDay time = product.application().getBean(DayByDay.class);
        time.forwardTo(((Timestamp) next.get("duedate_")).toInstant().plusSeconds(3600));
        assertThat(product.texts("select id_ from act_ru_job where id_ = ?", next.get("id_")))
                .isEmpty();
        assertThat(product.count(happened(number))).isGreaterThan(before);
        assertThat(product.count("act_ru_incident")).isZero();
    }

    private static String happened(String number) {
        return "act_hi_actinst a join act_hi_procinst i on i.proc_inst_id_ = a.proc_inst_id_ where i.business_key_ = '%s'"
                .formatted(number);
    }
}
