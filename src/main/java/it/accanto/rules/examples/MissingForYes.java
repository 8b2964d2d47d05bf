package it.accanto.rules.examples;

import it.accanto.pathway.BareEngine;
import it.accanto.pathway.TableColumn;
import it.accanto.pathway.WhatIsMissing.Alternative;
import it.accanto.pathway.WhatIsMissing.Change;
import it.accanto.rules.Catalogue;
import it.accanto.rules.examples.MissingWords.Birth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What would have to differ for a yes where a table says no: the smallest change first, each asked of the table itself. */
@Component
class MissingForYes {

    private static final Duration WITHIN = Duration.ofMillis(1_500);

    private final Catalogue catalogue;
    private final MissingWords words;
    private final Duration within;

    @Autowired
    MissingForYes(Catalogue catalogue, MissingWords words) {
        this(catalogue, words, WITHIN);
    }

    MissingForYes(Catalogue catalogue, MissingWords words, Duration within) {
        this.within = within;
        this.catalogue = catalogue;
        this.words = words;
    }

    /** None where the table says yes, or the decision says neither. */
    List<Alternative> of(
            BareEngines.Ready table,
            String key,
            Map<String, Object> inputs,
            BareEngine.Answer given,
            @Nullable Birth birth) {
        return catalogue
                .of(key)
                .filter(decision -> decision.asksYes() && !yes(decision, given))
                .map(decision -> alternatives(table, decision, inputs, birth))
                .orElse(List.of());
    }

    private static boolean yes(Catalogue.Listed decision, BareEngine.Answer given) {
        return decision.yes().contains(String.valueOf(given.outputs().get(decision.yesOutput())));
    }

    private List<Alternative> alternatives(
            BareEngines.Ready table, Catalogue.Listed decision, Map<String, Object> inputs, @Nullable Birth birth) {
        QuickAnswers answers = new QuickAnswers(table.tables(), decision.key());
        return new MissingSearch(answers, decision, inputs, choices(table, decision, inputs, answers), within)
                .ways().stream()
                        .map(way -> told(table, decision, inputs, way, birth))
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static List<Choice> choices(
            BareEngines.Ready table, Catalogue.Listed decision, Map<String, Object> inputs, QuickAnswers answers) {
        List<TableColumn> columns = table.engine().inputsOf(decision.key()).stream()
                .filter(column -> !decision.fixed().contains(column.name()))
                .toList();
        List<Map<String, Object>> worlds = worlds(columns, inputs, answers);
        return columns.stream()
                .map(column -> Choice.of(
                        column,
                        Objects.requireNonNull(inputs.get(column.name())),
                        answers.columns(column.name()),
                        worlds))
                .filter(choice -> !choice.values().isEmpty())
                .toList();
    }

    /** What the tables on the way answer as things are, and with any one listed value another. */
    private static List<Map<String, Object>> worlds(
            List<TableColumn> columns, Map<String, Object> inputs, QuickAnswers answers) {
        List<Map<String, Object>> worlds = new ArrayList<>(List.of(answers.known(inputs)));
        columns.forEach(column -> column.allowed().forEach(value -> {
            Map<String, Object> other = new LinkedHashMap<>(inputs);
            other.put(column.name(), value);
            worlds.add(answers.known(other));
        }));
        return worlds;
    }

    private Optional<Alternative> told(
            BareEngines.Ready table,
            Catalogue.Listed decision,
            Map<String, Object> inputs,
            MissingSearch.Way way,
            @Nullable Birth birth) {
        Map<String, Object> changed = new LinkedHashMap<>(inputs);
        List<Change> changes = new ArrayList<>();
        way.changes().forEach((choice, to) -> {
            changed.put(choice.input(), to);
            changes.add(new Change(choice.input(), choice.label(), choice.from(), to));
        });
        BareEngine.Answer answer = table.engine().answer(decision.key(), changed);
        return yes(decision, answer)
                ? Optional.of(new Alternative(
                        List.copyOf(changes),
                        Collections.unmodifiableMap(table.outputs(decision.key(), answer)),
                        words.of(decision, changes, birth)))
                : Optional.empty();
    }
}
