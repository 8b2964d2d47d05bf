package it.accanto.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.rules.BareTables;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the release brings passes the same checks that a draft of policy staff must pass. */
class PackagedTablesHaveNoFaultsTest {

    static List<Path> files() {
        return BareTables.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void noneInAnyTableOf(Path file) {
        Map<String, RuleTable> graph =
                Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class).stream()
                        .flatMap(decision -> RuleTable.of(decision).stream())
                        .collect(Collectors.toMap(RuleTable::decision, table -> table));
        assertThat(graph.values())
                .flatExtracting(table -> TableFaults.of(table, graph, Patience.of(Duration.ofMinutes(1))))
                .isEmpty();
    }
}
