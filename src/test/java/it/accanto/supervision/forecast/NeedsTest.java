package it.accanto.supervision.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.pathway.Authority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a case needs is in step with the models. */
class NeedsTest {

    private static final Needs NEEDS = Needs.catalogue();

    /** The young person, guardian, social worker and facility sign with four offices: the team that drafts the plan gathers them. */
    private static final String SIGNATURES = "planSignatures";

    static Stream<NeedStep> steps() {
        return NEEDS.steps().stream();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void itsTasksAreInTheModelsAndOfItsOffice(NeedStep step) throws IOException {
        for (String task : step.tasks()) {
            String[] parts = task.split("\\.");
            Matcher found = Pattern.compile(
                            "<bpmn:userTask id=\"%s\" [^>]*camunda:candidateGroups=\"([a-z]+)\"".formatted(parts[1]))
                    .matcher(Files.readString(Path.of("bpmn", parts[0] + ".bpmn")));
            assertThat(found.find()).as(task).isTrue();
            if (step.office() != null && !step.id().equals(SIGNATURES)) {
                assertThat(found.group(1)).as(task).isEqualTo(step.office());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void eitherAnOfficeDoesItOrAnAuthorityIsWaitedForAndItsTimeHasASource(NeedStep step) {
        assertThat(Stream.of(step.office(), step.authority()).filter(who -> who != null))
                .hasSize(1);
        assertThat(Told.waitsOn(step)).isNotBlank();
        assertThat(step.source()).matches("domain 15 \\[P\\]|P: .+");
        assertThat(step.after()).allMatch(before -> before < step.at());
    }

    @Test
    void everyAuthorityIsOneThatTasksWaitForAndEveryNeedHasSteps() {
        assertThat(NEEDS.authorities())
                .isSubsetOf(Arrays.stream(Authority.values()).map(Enum::name).toList())
                .contains("COURT", "QUESTURA", "MINISTRY");
        assertThat(NEEDS.steps().stream().map(NeedStep::need).distinct()).containsExactlyInAnyOrder(Need.values());
    }

    /** Guardian 60 and 180 days, permit 100 and 240, second reception 50 and 120, opinion 30 and 90, decree 60 and 200. */
    @Test
    void theStartingValuesAreThoseOfTheSources() {
        List<String> sourced = NEEDS.steps().stream()
                .filter(step -> step.source().startsWith("domain"))
                .map(step -> "%s %d %d"
                        .formatted(
                                step.id(),
                                step.prior().centile(0.5),
                                step.prior().centile(0.9)))
                .toList();
        assertThat(sourced)
                .containsExactly(
                        "guardianAppointment 60 180",
                        "minorPermit 100 240",
                        "secondReception 50 120",
                        "opinion 30 90",
                        "prosieguoDecree 60 200");
    }
}
