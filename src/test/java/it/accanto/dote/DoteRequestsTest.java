package it.accanto.dote;

import static it.accanto.dote.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.accanto.AReport;
import it.accanto.CaseWalk;
import it.accanto.RunningAccanto;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Refusal;
import it.accanto.casefile.SightOf;
import it.accanto.pathway.CasePathwayProcess;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningAccanto
class DoteRequestsTest {

    @Autowired
    CaseWalk walk;

    @Autowired
    DoteRequests requests;

    @Autowired
    Doti doti;

    @Autowired
    ObjectMapper json;

    @Autowired
    IdentityService identity;

    @Autowired
    FormService forms;

    @Autowired
    RepositoryService repository;

    CaseNumber number;

    @BeforeEach
    void annaWorksOnAnOpenCase() {
        walk.begin();
        number = report();
        asking("anna", "casework");
    }

    @AfterEach
    void nobodyAsks() {
        identity.clearAuthentication();
    }

    private void asking(String person, String office) {
        identity.setAuthentication(person, List.of(office), List.of("mi"));
    }

    private DoteRequests.Requested ask(CaseNumber of, String dote) {
        return requests.request(of.value(), new DoteRequests.Request(dote));
    }

    @Test
    void eachDoteHasItsOwnProcessAndItsOwnRow() throws JsonProcessingException {
        assertThat(ask(number, "DOTE_QUALIFICAZIONE"))
                .isEqualTo(new DoteRequests.Requested(number, Kind.DOTE_QUALIFICAZIONE));
        ask(number, "DOTE_OCCUPAZIONE");
        nobodyAsks();
        assertThat(walk.openTasks(number).stream().filter("fillRequest"::equals))
                .hasSize(2);
        assertThat(json.writeValueAsString(doti.of(number, SightOf.withoutSigns())))
                .contains("\"kind\":\"DOTE_QUALIFICAZIONE\",\"state\":\"REQUESTED\"");
    }

    @Test
    void anotherWordIsRefused() {
        assertRefused("dote", () -> ask(number, "DOTE"));
        assertRefused("dote", () -> requests.request(number.value(), new DoteRequests.Request(null)));
    }

    @Test
    void theSameDoteIsNotAskedForTwiceBeforeItIsDecided() {
        ask(number, "DOTE_OCCUPAZIONE");
        assertRefused(Refusal.Kind.STALE, () -> ask(number, "DOTE_OCCUPAZIONE"));
    }

    @Test
    void whereNoPathwayWaitsTheRequestComesTooLate() {
        nobodyAsks();
        CaseNumber withoutPathway = walk.takenInCharge(LocalDate.of(2009, 12, 1));
        walk.start("competence-review", withoutPathway, Map.of());
        asking("sara", "employment");
        assertRefused(Refusal.Kind.STALE, () -> ask(withoutPathway, "DOTE_OCCUPAZIONE"));
    }

    @Test
    void anOfficeThatSeesNoNamesDoesNotAsk() {
        asking("paolo", "grants");
        assertRefused(Refusal.Kind.FORBIDDEN, () -> ask(number, "DOTE_OCCUPAZIONE"));
    }

    @Test
    void anOfficeWithoutWorkInTheCaseDoesNotAskBeforeItSaysWhy() {
        asking("sara", "employment");
        assertRefused(Refusal.Kind.FORBIDDEN, () -> ask(number, "DOTE_OCCUPAZIONE"));
    }

    private CaseNumber report() {
        String trunk = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(CasePathwayProcess.KEY)
                .latestVersion()
                .singleResult()
                .getId();
        Map<String, Object> report = AReport.of("MI")
                .with("birthDate", "2009-12-01")
                .with("reportedOn", walk.today().toString())
                .answers();
        return CaseNumber.of(forms.submitStartForm(trunk, report).getBusinessKey());
    }
}
