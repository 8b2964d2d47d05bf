package it.accanto.privacy;

import it.accanto.access.Office;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Sight;
import it.accanto.pathway.TaskOffices;
import it.accanto.pathway.TaskOffices.CaseTask;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one person sees of one case; the case's tasks and the person's reason are looked up when first asked about, and once. */
final class PersonsSight implements Sight {

    private final Reader reader;
    private final CaseNumber number;
    private final TaskOffices offices;
    private final Reasons reasons;

    private @Nullable List<CaseTask> tasks;
    private @Nullable Names access;
    private @Nullable Reason reason;

    PersonsSight(Reader reader, CaseNumber number, TaskOffices offices, Reasons reasons) {
        this.reader = reader;
        this.number = number;
        this.offices = offices;
        this.reasons = reasons;
    }

    @Override
    public String person() {
        return reader.id();
    }

    @Override
    public Names access() {
        if (access == null) {
            access = found();
        }
        return access;
    }

    private Names found() {
        if (!reader.mayEverSeeNames()) {
            return Names.NEVER;
        }
        if (tasks().stream().anyMatch(task -> reader.seesNamesFor(task.office()))) {
            return Names.OWN_WORK;
        }
        reason = reasons.standing(reader.id(), number).orElse(null);
        return reason == null ? Names.REASON_NEEDED : Names.WITH_REASON;
    }

    @Override
    public boolean protection() {
        return reader.offices().contains(Office.PROTECTION) && names();
    }

    @Override
    public boolean signs(String decidingOffice) {
        return protection() || reader.worksIn(decidingOffice) && names();
    }

    Reader reader() {
        return reader;
    }

    /** The reason by which names are shown, where it is one. */
    Optional<Reason> reason() {
        return access() == Names.WITH_REASON ? Optional.ofNullable(reason) : Optional.empty();
    }

    /** Whether any office of theirs has or had a task in the case, also one that sees no names. */
    boolean worksHere() {
        return tasks().stream().anyMatch(task -> reader.worksIn(task.office()));
    }

    /** The task that the person says they come from, if it is one of this case. */
    Optional<CaseTask> from(@Nullable String task) {
        return task == null
                ? Optional.empty()
                : tasks().stream().filter(one -> one.id().equals(task)).findFirst();
    }

    private List<CaseTask> tasks() {
        if (tasks == null) {
            tasks = offices.everIn(number);
        }
        return tasks;
    }
}
