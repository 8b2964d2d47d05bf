package it.accanto.pathway;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;

/** Says why something stays on the version that it is on. */
public class CannotMove extends RuntimeException {

    /** What is in the way. */
    public enum Why {
        /** The element has none that corresponds to it. */
        NO_PLACE,
        /** It would have another office. */
        OTHER_OFFICE,
        /** It is about to go on by itself, and the other version has no such start. */
        GOING_ON,
        /** The engine cannot move what stands there. */
        UNFIT,
        /** Something went wrong on the way. */
        FAILED
    }

    /** What is in the way where; the element is empty where it is the whole instance. */
    public record Cause(String element, Why why) {}

    private static final String NO_INSTRUCTION = "no migration instruction";

    private final transient List<Cause> causes;

    private CannotMove(List<Cause> causes) {
        super(causes.toString(), null, false, false);
        this.causes = causes;
    }

    static CannotMove because(String element, Why why) {
        return new CannotMove(List.of(new Cause(element, why)));
    }

    static CannotMove of(MigratingProcessInstanceValidationReport report) {
        List<Cause> causes = new ArrayList<>();
        report.getActivityInstanceReports()
                .forEach(one -> causes.add(new Cause(one.getSourceScopeId(), why(one.getFailures(), Why.UNFIT))));
        report.getTransitionInstanceReports()
                .forEach(one -> causes.add(new Cause(one.getSourceScopeId(), why(one.getFailures(), Why.GOING_ON))));
        if (!report.getFailures().isEmpty()) {
            causes.add(new Cause("", Why.UNFIT));
        }
        return new CannotMove(causes.stream().distinct().toList());
    }

    private static Why why(List<String> failures, Why otherwise) {
        return failures.stream().anyMatch(failure -> failure.contains(NO_INSTRUCTION)) ? Why.NO_PLACE : otherwise;
    }

    public List<Cause> causes() {
        return causes;
    }
}
