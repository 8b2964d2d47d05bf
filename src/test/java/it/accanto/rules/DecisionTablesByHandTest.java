package it.accanto.rules;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.pathway.FeelOnce;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionTablesByHandTest {

    /** With the FEEL of running cases; {@link FeelOnceTest} holds it against the engine's own. */
    private static final BareTables TABLES = new BareTables(new FeelOnce());

    static List<DecisionContract> contracts() {
        return DecisionContract.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void aTableAnswersWhatTheWrittenRulesSay(DecisionContract contract) {
        new Situations(contract).some(2_000).forEach(input -> {
            List<Map<String, Object>> rows =
                    TABLES.answer(contract.decision(), input).rows();
            assertThat(new HashSet<>(rows)).as("%s", input).isEqualTo(DecisionsByHand.rows(contract.decision(), input));
            assertThat(rows).as("%s", input).doesNotHaveDuplicates();
        });
    }
}
