package it.accanto.loader;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What caseload an operator asks for. Each setting has its line in {@code src/docs/guides/load-a-caseload.md}.
 *
 * @param open how many open cases there are in the end
 * @param closed how many closed ones, ten times as many as open ones when left out
 * @param seed the same seed makes the same caseload on the same day
 * @param templates how many open cases live through the processes; half as many closed ones do
 * @param days over how many days back the closed cases are spread
 * @param stepsDays closed cases that ended more days ago have no steps and variables left in the engine's history
 * @param exit whether the product stops when the caseload is there
 */
@ConfigurationProperties("accanto.loader")
record LoaderSettings(
        @DefaultValue("0") int open,
        @Nullable Integer closed,
        @DefaultValue("1") long seed,
        @DefaultValue("140") int templates,
        @DefaultValue("3000") int days,
        @DefaultValue("365") int stepsDays,
        @DefaultValue("false") boolean exit) {

    int closedCases() {
        return closed == null ? 10 * open : closed;
    }

    int openTemplates() {
        return Math.min(templates, open);
    }

    int closedTemplates() {
        return Math.min((templates + 1) / 2, closedCases());
    }

    boolean possible() {
        return open >= 1
                && open <= 1_000_000
                && closedCases() >= 0
                && closedCases() <= 10_000_000
                && templates >= 1
                && templates <= 2_000
                && days >= 0
                && days <= 3_600;
    }
}
