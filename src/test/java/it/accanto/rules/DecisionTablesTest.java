package it.accanto.rules;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.rules.BareTables.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionTablesTest {

    static final Map<Map<String, String>, BareTables> TABLES = new HashMap<>();

    static List<WorkedCase> cases() {
        return WorkedCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aSituationGetsTheAnswerItIsOwed(WorkedCase situation) {
        assertThat(situation.given(answer(situation))).isEqualTo(situation.owed());
    }

    @Test
    void noTwoCasesShareAnId() {
        assertThat(cases()).extracting(WorkedCase::id).doesNotHaveDuplicates();
    }

    @Test
    void everyRowOfEveryTableIsHitBySomeCase() {
        Set<String> neverHit = rows();
        cases().forEach(situation -> answer(situation).hitRows().forEach(neverHit::remove));
        assertThat(neverHit).as("rows that no example and no case hits").isEmpty();
    }

    private static Answer answer(WorkedCase situation) {
        return TABLES.computeIfAbsent(situation.parameters(), BareTables::new)
                .answer(situation.decision(), situation.input());
    }

    private static Set<String> rows() {
        return DecisionModels.rows().stream().map(Rule::getId).collect(toCollection(TreeSet::new));
    }
}
