package it.accanto.rules;

import static it.accanto.rules.DecisionModels.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTablesWritingTest {

    private static final Pattern MARK = Pattern.compile("\\((V2?|[SMUP])\\)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

    static List<Decision> decisions() {
        return DecisionModels.all();
    }

    static List<Path> files() {
        return BareTables.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsNamedAfterItsMainDecisionAndHoldsItsHelpers(Path file) {
        String name = file.getFileName().toString().replace(".dmn", "");
        List<String> ids = DecisionModels.in(file).stream().map(Decision::getId).toList();
        if (name.equals("doti")) {
            assertThat(ids).allMatch(id -> id.startsWith("dote-"));
        } else if (name.equals("guardian-eligibility")) {
            assertThat(ids).startsWith(name).allMatch(id -> id.equals(name) || id.startsWith("guardian-exclusion-"));
        } else {
            assertThat(ids).startsWith(name).allMatch(id -> id.startsWith(name));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsDrawnReadsNoClockAndSpeaksFeelOnly(Path file) throws IOException {
        String xml = Files.readString(file);
        assertThat(xml)
                .doesNotContain("today(", "now(", "expressionLanguage", "literalExpression")
                .contains("xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"");
        for (Decision decision : DecisionModels.in(file)) {
            assertThat(xml).contains("dmnElementRef=\"" + decision.getId() + "\"");
            decision.getInformationRequirements().forEach(needed -> assertThat(xml)
                    .contains("dmnElementRef=\"" + needed.getAttributeValue("id") + "\""));
        }
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aDecisionIsATableWithANameADescriptionAndALifeInHistory(Decision decision) {
        assertThat(decision.getExpression()).isInstanceOf(DecisionTable.class);
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
        assertThat(decision.getName()).isNotBlank().isNotEqualTo(decision.getId());
        assertThat(decision.getDescription().getTextContent()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void anInputIsAVariableWithALabelAndAType(Decision decision) {
        for (Input input : table(decision).getInputs()) {
            assertThat(DecisionModels.name(input)).matches("[a-z][A-Za-z0-9]*");
            assertThat(input.getLabel()).isNotBlank();
            assertThat(input.getInputExpression().getTypeRef()).isIn("string", "integer", "boolean");
        }
        for (Output output : table(decision).getOutputs()) {
            assertThat(output.getLabel()).isNotBlank();
            assertThat(output.getTypeRef()).isIn("string", "integer", "boolean");
        }
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aCellAsksOnlyForListedWords(Decision decision) {
        for (Rule row : table(decision).getRules()) {
            Iterator<InputEntry> cell = row.getInputEntries().iterator();
            for (Input input : table(decision).getInputs()) {
                Matcher asked = WORD.matcher(cell.next().getText().getTextContent());
                while (asked.find()) {
                    assertThat(input.getInputValues().getText().getTextContent())
                            .as(row.getId())
                            .contains(asked.group());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aRowIsNumberedAnswersInEveryOutputAndNamesASourceWithItsMark(Decision decision) {
        List<String> ids = new ArrayList<>();
        for (Rule row : table(decision).getRules()) {
            ids.add(row.getId());
            assertThat(row.getId()).isEqualTo("%s-%02d".formatted(decision.getId(), ids.size()));
            assertThat(row.getDescription().getTextContent()).as(row.getId()).containsPattern(MARK);
            for (OutputEntry output : row.getOutputEntries()) {
                assertThat(output.getText().getTextContent()).as(row.getId()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EU_EQUIVALENT_IS_REVIEW true", "KIN_WITHOUT_TITLE_IS_MSNA true",
                "NON_PHOTO_CERTIFICATE_SUFFICIENT true", "FIRST_RECEPTION_MAX_DAYS 45",
                "ADULT_SECTION_BASE_DAYS 90", "ADULT_SECTION_EXT_DAYS 60",
                "ADULT_SECTION_MIN_AGE 16", "TEMP_STRUCTURE_MIN_AGE 14",
                "PREFER_MUNICIPAL_OVER_ADULT_SECTION true", "INTERVIEW_MAX_DAYS 3",
                "SLA_IMMEDIATE_H 2", "SLA_SAME_DAY_H 24",
                "SLA_STANDARD_H 72", "AGE_EXAM_MAX_DAYS 60",
                "REMIX_PROVINCES: Milano", "REMIX_ACTIVE_UNTIL",
                "GUARDIAN_MIN_AGE 25", "GUARDIAN_MAX_WARDS 3",
                "PLAN_REVIEW_DAYS 90/60/30/14", "DOTE_MIN_AGE 16",
                "DOTE_MAX_AGE_EXCL 24", "DOTE_OCC_MIN_AGE 17",
                "DOTE_PROVIDER 2000, MONTHLY 500, HOST_MONTHLY 100, HOST_DIRECT 500", "DOTE_MIN_MONTHS 2",
                "DOTE_MAX_MONTHS 5", "DOTE_ALLOW_CONCURRENT false",
                "DOTE_ALLOW_SEQUENTIAL true", "DOTE_RESULT_SHARE",
                "MIN_CONTRACT_MONTHS 6", "REGION_MINOR_INTERNSHIP",
                "PARERE_OPEN_DAYS 90", "PARERE_CLOSE_DAYS 60",
                "PROSIEGUO_MAX_AGE 21", "PROSIEGUO_PREPARE_DAYS 180",
                "PROSIEGUO_LATE_DAYS 90", "MALAIKA_MIN 16",
                "MALAIKA_MAX_EXCL 24", "MICRO_MAX 75000",
                "MICRO_MAX_SRL 100000"
            })
    void aParameterOfPolicyStaffIsNamedByTheRowThatHoldsIt(String parameter) {
        assertThat(DecisionModels.rows())
                .extracting(row -> row.getDescription().getTextContent())
                .anyMatch(description -> description.contains(parameter));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aWordHandedOnByATableIsListedWhereItIsRead(Decision decision) {
        for (Input input : table(decision).getInputs()) {
            DecisionModels.partsOf(decision).stream()
                    .filter(part -> part != decision && hands(part, DecisionModels.name(input)))
                    .flatMap(part -> DecisionModels.words(part).stream())
                    .forEach(word -> assertThat(input.getInputValues().getText().getTextContent())
                            .contains('"' + word + '"'));
        }
    }

    /** Policy staff can answer with these words only; processes, forms and pages know them. */
    @ParameterizedTest
    @MethodSource("decisions")
    void anAnswerInWordsListsThem(Decision decision) {
        List<Output> outputs = List.copyOf(table(decision).getOutputs());
        for (Rule row : table(decision).getRules()) {
            Iterator<OutputEntry> cells = row.getOutputEntries().iterator();
            for (Output output : outputs) {
                String cell = cells.next().getText().getTextContent();
                if (cell.startsWith("\"")) {
                    assertThat(output.getOutputValues()).as(row.getId()).isNotNull();
                    assertThat(output.getOutputValues()
                                    .getText()
                                    .getTextContent()
                                    .split(","))
                            .as(row.getId())
                            .contains(cell);
                }
            }
        }
    }

    private static boolean hands(Decision part, String name) {
        return table(part).getOutputs().stream()
                .anyMatch(output -> output.getName().equals(name));
    }
}
