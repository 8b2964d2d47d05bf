package it.accanto.rules;

import it.accanto.rules.checks.RuleFile;
import it.accanto.rules.checks.RuleTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule as the studio's API tells it. */
final class RuleTold {

    /** A version that will decide, and from when. */
    record Next(int version, LocalDate from) {}

    /** A line of the list of decisions; {@code since} is null where the version in force always decided. */
    record Line(
            String key,
            String name,
            String file,
            String owner,
            int version,
            @Nullable LocalDate since,
            @Nullable Next next,
            List<DraftTold> drafts,
            long usedIn90Days) {}

    /** A draft without its text. */
    record DraftTold(
            long id,
            String file,
            int base,
            int revision,
            Draft.State state,
            String openedBy,
            String savedBy,
            Instant savedAt,
            List<String> writers) {

        static DraftTold of(Draft draft) {
            return new DraftTold(
                    draft.id(),
                    draft.file(),
                    draft.base(),
                    draft.revision(),
                    draft.state(),
                    draft.openedBy(),
                    draft.savedBy(),
                    draft.savedAt(),
                    draft.writers().stream().sorted().toList());
        }
    }

    /** Where a version stands on a day. */
    enum Standing {
        PAST,
        IN_FORCE,
        SCHEDULED,
        CANCELLED
    }

    /** A version without its text; {@code until} is the last day on which it decides. */
    record VersionTold(
            int number,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Standing state,
            RuleVersion.Origin origin,
            @Nullable Integer takesBack,
            String author,
            @Nullable String approver,
            @Nullable String norm,
            @Nullable String reason,
            Instant decidedAt) {}

    /** A column of a table. */
    record ColumnTold(String name, String label, String type, List<String> allowed) {}

    /** A table of the file; of the contract where clients and processes ask it. */
    record TableTold(
            String key,
            String name,
            String hitPolicy,
            boolean contract,
            List<ColumnTold> inputs,
            List<ColumnTold> outputs) {

        static List<TableTold> of(RuleFile file, Catalogue catalogue) {
            return file.tables().values().stream()
                    .map(table -> new TableTold(
                            table.decision(),
                            table.label(),
                            table.hitPolicy().name(),
                            catalogue.of(table.decision()).isPresent(),
                            inputs(table),
                            outputs(table)))
                    .toList();
        }

        private static List<ColumnTold> inputs(RuleTable table) {
            return table.inputs().stream()
                    .map(column -> new ColumnTold(column.name(), column.label(), column.type(), column.allowed()))
                    .toList();
        }

        private static List<ColumnTold> outputs(RuleTable table) {
            return table.outputs().stream()
                    .map(answer -> new ColumnTold(answer.name(), answer.label(), answer.type(), answer.allowed()))
                    .toList();
        }
    }

    /** A file with all that is known of it. */
    record Whole(
            String key,
            String name,
            String file,
            String owner,
            List<TableTold> tables,
            List<VersionTold> versions,
            List<DraftTold> drafts,
            List<?> changes) {}

    private RuleTold() {}
}
