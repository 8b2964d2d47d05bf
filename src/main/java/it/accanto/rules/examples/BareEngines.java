package it.accanto.rules.examples;

import it.accanto.pathway.BareEngine;
import it.accanto.rules.RuleVersion;
import it.accanto.rules.checks.RuleFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** Versions ready to answer, whatever the day on which they decide: the text of a version never changes, so each is read once. */
@Component
class BareEngines {

    private static final int READY = 40;

    /** A text of tables, to be asked and to be looked at. */
    record Ready(BareEngine engine, RuleFile tables) {

        static Ready of(String dmn) {
            return new Ready(BareEngine.of(dmn), RuleFile.read(dmn).orElseThrow());
        }

        /** Every output, null where it is empty. */
        Map<String, @Nullable Object> outputs(String decision, BareEngine.Answer answer) {
            Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
            Objects.requireNonNull(tables.tables().get(decision))
                    .outputs()
                    .forEach(output ->
                            outputs.put(output.name(), answer.outputs().get(output.name())));
            return outputs;
        }

        Expected expected(String decision) {
            return new Expected(Objects.requireNonNull(tables.tables().get(decision)));
        }
    }

    /** The text is of a version that passed its checks. */
    private final ConcurrentLruCache<String, Ready> ready = new ConcurrentLruCache<>(READY, Ready::of);

    Ready of(RuleVersion version) {
        return ready.get(version.dmn());
    }
}
