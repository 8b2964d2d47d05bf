package it.accanto.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no table shows alone: the cross-table checks at the end of the written rules. */
class DecisionTablesTogetherTest {

    static final BareTables TABLES = new BareTables();

    static List<DecisionContract> contracts() {
        return DecisionContract.all();
    }

    @ParameterizedTest
    @ValueSource(strings = {"healthEmergency", "selfHarmRisk", "traffickingSigns", "violenceSigns"})
    void aChildInDangerWhoIsNotAnMsnaFindsAnotherChannelOpen(String danger) {
        Map<String, Object> minor = known("MS01");
        Stream.of(
                        with(minor, "citizenship", "ITALIAN"),
                        with(minor, "citizenship", "EU"),
                        with(minor, "temporaryProgramme", true),
                        with(minor, "responsibleAdult", "PARENT_PRESENT"),
                        with(minor, "responsibleAdult", "LEGAL_GUARDIAN_RECOGNISED"))
                .map(input -> answer("msna-status", input).get("msnaStatus"))
                .forEach(status -> {
                    assertThat((String) status).startsWith("NOT_MSNA_");
                    assertThat(answer("intake-urgency", with(with(known("UR01"), "msnaStatus", status), danger, true)))
                            .containsEntry("urgency", "IMMEDIATE_OTHER_CHANNEL");
                });
    }

    @Test
    void whoIsTreatedAsAMinorWhileTheAgeIsDisputedNeverEntersAnAdultSection() {
        assertThat(situations("age-assessment-route"))
                .filteredOn(input -> (boolean) input.get("foundedDoubt"))
                .extracting(input -> answer("age-assessment-route", input).get("treatAs"))
                .containsOnly("MINOR", "PER_DOCUMENT");
        assertThat(situations("reception-placement"))
                .extracting(input -> answer("reception-placement", with(input, "ageDisputed", true)))
                .extracting(row -> (String) row.get("placement"))
                .noneMatch(placement -> placement.startsWith("ADULT_SECTION"))
                .doesNotContain("NOT_APPLICABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dote-qualificazione", "dote-occupazione"})
    void whileOneDoteIsActiveNoOtherIsGranted(String dote) {
        assertThat(situations(dote))
                .extracting(input -> answer(dote, with(input, "otherDoteActive", true)))
                .extracting(row -> row.get("result"))
                .containsOnly("NOT_ELIGIBLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan-intensity", "opinion-window", "prosieguo-advice", "age-out-urgency"})
    void whatABirthDateChangeRunsAgainDependsOnTheDaysToEighteen(String decision) {
        assertThat(inputs(decision)).contains("daysTo18");
    }

    @Test
    void theThirtyDaysAfterADenialDoNotDependOnTheDaysAfterEighteen() {
        assertThat(inputs("conversion-route")).doesNotContain("daysTo18");
        Map<String, Object> denied = known("CV05");
        for (int age = 16; age <= 21; age++) {
            assertThat(answer("conversion-route", with(denied, "ageYears", age)))
                    .containsEntry("route", "CONVERT_AFTER_ASYLUM_DENIAL");
        }
    }

    @Test
    void aProsieguoAskedForButNotDecreedNeverHoldsUpTheConversion() {
        assertThat(inputs("conversion-route")).doesNotContain("advice", "filedBefore18", "longerSupportNeeded");
        assertThat(situations("conversion-route"))
                .extracting(input -> answer("conversion-route", with(input, "prosieguoDecreed", false)))
                .extracting(row -> row.get("route"))
                .doesNotContain("INTEGRAZIONE_PROSIEGUO");
    }

    @Test
    void theWordsThatOneTableAnswersAreThoseTheNextAsksFor() {
        assertThat(DecisionContract.of("intake-urgency").words("msnaStatus"))
                .hasSameElementsAs(DecisionModels.answers("msna-status"));
        assertThat(DecisionContract.of("young-women-extension").words("msnaStatus"))
                .hasSameElementsAs(DecisionModels.answers("msna-status"));
        assertThat(DecisionModels.answers("conversion-route"))
                .containsAll(DecisionContract.of("conversion-documents").words("route"));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void whatAnEarlierEvaluationLeftBehindChangesNothing(DecisionContract contract) {
        Map<String, Object> leftovers = new LinkedHashMap<>();
        DecisionModels.handedOn(DecisionModels.of(contract.decision()))
                .forEach(name -> leftovers.put(name, "LEFTOVER"));
        assertThat(situations(contract.decision())).allSatisfy(input -> {
            Map<String, Object> littered = new LinkedHashMap<>(leftovers);
            littered.putAll(input);
            assertThat(TABLES.answer(contract.decision(), littered))
                    .isEqualTo(TABLES.answer(contract.decision(), input));
        });
    }

    private static Map<String, Object> answer(String decision, Map<String, Object> input) {
        return TABLES.answer(decision, input).rows().get(0);
    }

    private static List<Map<String, Object>> situations(String decision) {
        return new Situations(DecisionContract.of(decision)).some(200).toList();
    }

    private static Set<String> inputs(String decision) {
        return DecisionContract.of(decision).inputs().keySet();
    }

    private static Map<String, Object> known(String id) {
        return WorkedCase.all().stream()
                .filter(situation -> situation.id().equals(id))
                .findFirst()
                .orElseThrow()
                .input();
    }

    private static Map<String, Object> with(Map<String, Object> input, String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(input);
        changed.put(name, value);
        return changed;
    }
}
