package it.accanto.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.casefile.AgeClock;
import it.accanto.pathway.BareEngine;
import it.accanto.pathway.TableColumn;
import it.accanto.pathway.WhatIsMissing.Alternative;
import it.accanto.pathway.WhatIsMissing.Change;
import it.accanto.rules.Catalogue;
import it.accanto.rules.CatalogueInTests;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What would have to differ for a yes, by the tables as they come. */
class MissingForYesTest {

    private static final Catalogue CATALOGUE = CatalogueInTests.catalogue();
    private static final Map<String, BareEngines.Ready> TABLES = new HashMap<>();
    private static final MissingForYes MISSING = missing();
    private static final int NUMBERS = 26;

    private static MissingForYes missing() {
        try {
            return new MissingForYes(
                    CATALOGUE,
                    new MissingWords(new OptionWords(new PathMatchingResourcePatternResolver())),
                    Duration.ofMinutes(2));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static BareEngines.Ready table(String decision) {
        return TABLES.computeIfAbsent(
                CATALOGUE.fileOf(decision),
                file -> BareEngines.Ready.of(CatalogueInTests.texts().get(file)));
    }

    private static List<Alternative> ways(String decision, Map<String, Object> inputs) {
        return ways(decision, inputs, null);
    }

    private static List<Alternative> ways(String decision, Map<String, Object> inputs, MissingWords.Birth birth) {
        BareEngines.Ready table = table(decision);
        return MISSING.of(table, decision, inputs, table.engine().answer(decision, inputs), birth);
    }

    static List<String> decisions() {
        return CATALOGUE.decisions().stream()
                .filter(Catalogue.Listed::asksYes)
                .map(Catalogue.Listed::key)
                .toList();
    }

    private static Map<String, Object> dote(Object... changes) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("noticeId", "DEFAULT");
        inputs.put("isOrWasMsna", true);
        inputs.put("citizenship", "THIRD_COUNTRY");
        inputs.put("ageAtReferenceDate", 17);
        inputs.put("educationDutyMet", true);
        inputs.put("employmentStatus", "UNEMPLOYED");
        inputs.put("permitStatus", "VALID");
        inputs.put("otherDoteActive", false);
        inputs.put("signedPlanIncludesAim", true);
        inputs.put("guardianConsent", true);
        inputs.put("internshipMonths", 5);
        inputs.put("regionAdmitsMinorInternship", true);
        inputs.put("hostWithinLimits", true);
        for (int i = 0; i < changes.length; i += 2) {
            inputs.put((String) changes[i], changes[i + 1]);
        }
        return inputs;
    }

    @Test
    void tooManyMonthsAreSaidWithTheNearestThatWouldDo() {
        List<Alternative> ways = ways("dote-qualificazione", dote("internshipMonths", 7));
        assertThat(ways.get(0).message()).isEqualTo("idonea se «Mesi di tirocinio» fosse 5 invece di 7");
        assertThat(ways.get(0).changes()).containsExactly(new Change("internshipMonths", "Mesi di tirocinio", 7, 5));
        assertThat(ways.get(0).outputs())
                .containsEntry("result", "ELIGIBLE_FULL")
                .containsEntry("amountEUR", 5000);
    }

    @Test
    void aYesMissesNothingAndADecisionThatSaysNeitherNeither() {
        assertThat(ways("dote-qualificazione", dote())).isEmpty();
        assertThat(ways("age-out-urgency", Map.of("daysTo18", -100))).isEmpty();
    }

    @Test
    void theNoticeIsNotThePersonsToChange() {
        List<Alternative> ways =
                ways("dote-qualificazione", dote("noticeId", "PERCORSI_1_3", "ageAtReferenceDate", 23));
        assertThat(ways.get(0).changes())
                .containsExactly(new Change("ageAtReferenceDate", "Età alla data di riferimento", 23, 22));
        assertThat(ways).allSatisfy(way -> assertThat(way.changes())
                .noneMatch(change -> change.input().equals("noticeId")));
    }

    @Test
    void whoWouldBeTooOldIsToldTheLastDayOfTheStart() {
        AgeClock born = new AgeClock(LocalDate.of(2003, 3, 13));
        Map<String, Object> inputs = dote("ageAtReferenceDate", 24);
        assertThat(ways("dote-qualificazione", inputs, new MissingWords.Birth(born, LocalDate.of(2026, 11, 26)))
                        .get(0)
                        .message())
                .isEqualTo("idonea se il tirocinio inizia entro il 12 marzo 2027");
        assertThat(ways("dote-qualificazione", inputs, new MissingWords.Birth(born, LocalDate.of(2027, 11, 26)))
                        .get(0)
                        .message())
                .isEqualTo("idonea se il tirocinio fosse iniziato entro il 12 marzo 2027");
    }

    @Test
    void whoIsTooYoungIsToldTheBirthday() {
        AgeClock born = new AgeClock(LocalDate.of(2011, 3, 13));
        assertThat(ways(
                                "dote-qualificazione",
                                dote("ageAtReferenceDate", 15),
                                new MissingWords.Birth(born, LocalDate.of(2026, 11, 26)))
                        .get(0)
                        .message())
                .isEqualTo("idonea se il tirocinio inizia dal 13 marzo 2027 in poi");
    }

    @Test
    void whatIsMissingTogetherIsSaidTogetherInWordsOfTheForms() {
        List<Alternative> ways = ways(
                "dote-qualificazione",
                dote("permitStatus", "NONE", "employmentStatus", "EMPLOYED", "signedPlanIncludesAim", false));
        assertThat(ways.get(0).changes()).hasSize(3);
        assertThat(ways.get(0).message())
                .contains("«Il piano firmato prevede l'obiettivo» fosse sì invece di no")
                .doesNotContain("EMPLOYED")
                .doesNotContain("VALID");
    }

    /** Every way is a yes by the table itself, smaller ways come first, and none holds another. */
    @ParameterizedTest
    @MethodSource("decisions")
    void everyWayIsAYesAndNoneAsksForMoreThanAnother(String decision) {
        Catalogue.Listed listed = CATALOGUE.of(decision).orElseThrow();
        Random random = new Random(7);
        int noes = 0;
        for (int i = 0; i < 20; i++) {
            Map<String, Object> inputs = anybody(decision, random);
            List<Alternative> ways = ways(decision, inputs);
            boolean yes = yes(listed, table(decision).engine().answer(decision, inputs));
            noes += yes ? 0 : 1;
            assertThat(yes).isEqualTo(ways.isEmpty());
            List<Set<String>> before = new ArrayList<>();
            for (Alternative way : ways) {
                Map<String, Object> changed = new HashMap<>(inputs);
                way.changes().forEach(change -> changed.put(change.input(), change.to()));
                assertThat(yes(listed, table(decision).engine().answer(decision, changed)))
                        .isTrue();
                Set<String> names = way.changes().stream().map(Change::input).collect(Collectors.toSet());
                assertThat(before).noneMatch(names::containsAll).allMatch(smaller -> smaller.size() <= names.size());
                before.add(names);
            }
        }
        assertThat(noes).isPositive();
    }

    /** A plain trial of every one and every two inputs on the engine finds no smaller way. */
    @ParameterizedTest
    @MethodSource("decisions")
    void noSmallerWayWasMissed(String decision) {
        Catalogue.Listed listed = CATALOGUE.of(decision).orElseThrow();
        Random random = new Random(11);
        int pairs = 0;
        for (int i = 0; i < 12; i++) {
            Map<String, Object> inputs = anybody(decision, random);
            List<Alternative> ways = ways(decision, inputs);
            if (!ways.isEmpty() && ways.get(0).changes().size() > 1) {
                assertThat(byTrial(listed, inputs, 1)).as(inputs.toString()).isFalse();
            }
            if (pairs < 2 && !ways.isEmpty() && ways.get(0).changes().size() > 2) {
                pairs++;
                assertThat(byTrial(listed, inputs, 2)).as(inputs.toString()).isFalse();
            }
        }
    }

    private static boolean byTrial(Catalogue.Listed listed, Map<String, Object> inputs, int changes) {
        if (changes == 0) {
            return yes(listed, table(listed.key()).engine().answer(listed.key(), inputs));
        }
        for (TableColumn column : table(listed.key()).engine().inputsOf(listed.key())) {
            if (!listed.fixed().contains(column.name())) {
                for (Object value : values(column)) {
                    Map<String, Object> changed = new HashMap<>(inputs);
                    changed.put(column.name(), value);
                    if (byTrial(listed, changed, changes - 1)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static List<?> values(TableColumn column) {
        return switch (column.type()) {
            case "boolean" -> List.of(true, false);
            case "string" -> column.allowed();
            default ->
                column.name().equals("amountEUR")
                        ? List.of(0, 75_000, 100_000)
                        : column.name().equals("daysTo18") ? List.of(200, 180, 90, 1, 0, -60, -90, -91) : numbers();
        };
    }

    private static List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < NUMBERS; i += i > 1 && i < 22 ? 2 : 1) {
            numbers.add(i);
        }
        return numbers;
    }

    private static boolean yes(Catalogue.Listed listed, BareEngine.Answer answer) {
        return listed.yes().contains(String.valueOf(answer.outputs().get(listed.yesOutput())));
    }

    private static Map<String, Object> anybody(String decision, Random random) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        table(decision).engine().inputsOf(decision).forEach(column -> {
            List<?> values = values(column);
            inputs.put(column.name(), values.get(random.nextInt(values.size())));
        });
        return inputs;
    }

    /** What is remembered cell by cell answers as the engine does, on every table. */
    @Test
    void theQuickAnswersAreThoseOfTheEngine() {
        Random random = new Random(3);
        CATALOGUE.decisions().stream()
                .filter(listed -> !listed.key().equals("guardian-match-score"))
                .forEach(listed -> {
                    BareEngines.Ready table = table(listed.key());
                    QuickAnswers quick = new QuickAnswers(table.tables(), listed.key());
                    for (int i = 0; i < 200; i++) {
                        Map<String, Object> inputs = anybody(listed.key(), random);
                        Object owed =
                                table.expected(listed.key()).of(table.engine().answer(listed.key(), inputs));
                        Map<String, Object> known = quick.known(inputs);
                        Object given = owed instanceof Map<?, ?> outputs
                                ? outputs.keySet().stream()
                                        .filter(known::containsKey)
                                        .collect(Collectors.toMap(name -> name, known::get))
                                : known.getOrDefault(
                                        table.tables()
                                                .tables()
                                                .get(listed.key())
                                                .outputs()
                                                .get(0)
                                                .name(),
                                        List.of());
                        assertThat(Expected.same(owed, given))
                                .as("%s %s: %s, %s", listed.key(), inputs, owed, given)
                                .isTrue();
                    }
                });
    }

    @Test
    void whereMoreIsMissingThanIsTriedTogetherAWayIsFoundOfWhichNothingIsTooMuch() {
        Map<String, Object> inputs = dote(
                "permitStatus",
                "NONE",
                "employmentStatus",
                "EMPLOYED",
                "signedPlanIncludesAim",
                false,
                "ageAtReferenceDate",
                24,
                "otherDoteActive",
                true,
                "internshipMonths",
                9);
        List<Alternative> ways = ways("dote-qualificazione", inputs);
        assertThat(ways).singleElement().satisfies(way -> {
            assertThat(way.changes()).hasSize(6);
            assertThat(way.changes())
                    .contains(new Change("ageAtReferenceDate", "Età alla data di riferimento", 24, 23));
        });
    }
}
