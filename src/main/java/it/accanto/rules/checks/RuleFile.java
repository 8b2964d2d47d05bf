package it.accanto.rules.checks;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;

/**
 * A file of tables that ask each other, read once.
 *
 * @param tables by key, in the order of the file
 * @param others the keys of decisions that are no tables
 */
public record RuleFile(DmnModelInstance model, Map<String, RuleTable> tables, Map<String, String> others) {

    /** A file longer than this is no table that anybody reviewed; in characters. */
    public static final int LONGEST = 1_000_000;

    /** Nothing where the text is no DMN. */
    public static Optional<RuleFile> read(String dmn) {
        if (dmn.length() > LONGEST || dmn.contains("<!DOCTYPE")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    of(Dmn.readModelFromStream(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)))));
        } catch (ModelException | IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    private static RuleFile of(DmnModelInstance model) {
        Map<String, RuleTable> tables = new LinkedHashMap<>();
        Map<String, String> others = new LinkedHashMap<>();
        for (Decision decision : model.getModelElementsByType(Decision.class)) {
            RuleTable.of(decision)
                    .ifPresentOrElse(
                            table -> tables.put(decision.getId(), table),
                            () -> others.put(decision.getId(), decision.getName()));
        }
        return new RuleFile(model, tables, others);
    }
}
