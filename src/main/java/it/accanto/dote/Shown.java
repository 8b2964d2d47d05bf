package it.accanto.dote;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A dote as its case shows it; amounts are whole euros. */
record Shown(
        Kind kind,
        State state,
        LocalDate askedOn,
        @Nullable LocalDate requestedOn,
        @JsonUnwrapped @Nullable Project project,
        @Nullable String result,
        @Nullable String eligibilityReason,
        @Nullable Integer amountEUR,
        @JsonUnwrapped @Nullable Award award,
        @JsonUnwrapped @Nullable Course course,
        @Nullable String refusalReason,
        @Nullable String startReason) {

    record Award(
            @Nullable LocalDate clearanceOn,
            @Nullable LocalDate grantedOn,
            @Nullable String grantReason,
            @Nullable Integer paidEUR,
            @Nullable LocalDate paidOn) {}

    record Course(
            @Nullable LocalDate startedOn,
            @Nullable Ending ending,
            @Nullable LocalDate endedOn) {}
}
