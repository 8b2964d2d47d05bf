package it.accanto.supervision.forecast;

import it.accanto.access.Office;
import it.accanto.pathway.Authority;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A forecast as the page shows it: numbers, days and plain words, no name. */
final class Told {

    /**
     * A page of the list.
     *
     * @param madeAt null where none was made yet
     * @param total cases of the list
     * @param expected how many of them are to be expected to be missed
     * @param page from 1
     */
    record Page(
            @Nullable Instant madeAt,
            @Nullable LocalDate madeOn,
            int draws,
            long total,
            double expected,
            int page,
            int pages,
            List<Line> list) {}

    /**
     * A case.
     *
     * @param probability that something is not done before eighteen
     * @param error its standard error from drawing only so often
     * @param missing what is not done yet, in order
     * @param push the step that gains most, null where none does
     * @param plainRule whether the plain rule says that it will be missed
     */
    record Line(
            String number,
            String territory,
            LocalDate majorityOn,
            int daysTo18,
            double probability,
            double error,
            List<Missing> missing,
            @Nullable Push push,
            String sureness,
            String surenessReason,
            boolean plainRule) {}

    /** @param probability that it comes too late */
    record Missing(String need, double probability) {}

    /**
     * @param gain by how much the probability falls where the rest of its wait is halved
     * @param taskId its open task, null where none is open
     */
    record Push(
            String step,
            String waitsOn,
            double gain,
            @Nullable String taskId) {}

    private Told() {}

    /** Who does a step, or who is waited for, as staff call them. */
    static String waitsOn(NeedStep step) {
        return step.authority() == null
                ? officeName(Objects.requireNonNull(step.office()))
                : Authority.valueOf(step.authority()).label();
    }

    static String officeName(String id) {
        return Arrays.stream(Office.values())
                .filter(office -> office.id().equals(id))
                .map(Office::label)
                .findFirst()
                .orElse(id);
    }
}
