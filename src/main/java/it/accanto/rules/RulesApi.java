package it.accanto.rules;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.casefile.Refusal;
import it.accanto.pathway.Decisions;
import it.accanto.pathway.Moments;
import it.accanto.rules.RuleTold.DraftTold;
import it.accanto.rules.RuleTold.Line;
import it.accanto.rules.RuleTold.Next;
import it.accanto.rules.RuleTold.TableTold;
import it.accanto.rules.RuleTold.VersionTold;
import it.accanto.rules.RuleTold.Whole;
import it.accanto.rules.checks.RuleFile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules and their versions, as the studio lists them. */
@RestController
@RequestMapping("/api/rules")
@Tag(name = "Regole")
class RulesApi {

    private static final int RECENT_DAYS = 90;

    /** A version with its text. */
    record VersionWithText(VersionTold version, String dmn) {}

    /** Whether the person who asks writes the rules, and which day it is for them. */
    record Access(boolean writesRules, String person, LocalDate today) {}

    private final Catalogue catalogue;
    private final RuleVersions versions;
    private final RuleNames names;
    private final Drafts drafts;
    private final Decisions decisions;
    private final Submissions submissions;
    private final Asking asking;

    RulesApi(
            Catalogue catalogue,
            RuleVersions versions,
            RuleNames names,
            Drafts drafts,
            Decisions decisions,
            Submissions submissions,
            Asking asking) {
        this.submissions = submissions;
        this.catalogue = catalogue;
        this.versions = versions;
        this.names = names;
        this.drafts = drafts;
        this.decisions = decisions;
        this.asking = asking;
    }

    @Operation(summary = "Le decisioni, con la versione in vigore, la prossima, le bozze e quanto si usano")
    @GetMapping
    @Transactional(readOnly = true)
    List<Line> all() {
        Map<String, Long> used = decisions.askedSince(versions.today()
                .minusDays(RECENT_DAYS)
                .atStartOfDay(Moments.ITALY)
                .toInstant());
        Map<String, List<Draft>> waiting = drafts.waiting().stream().collect(Collectors.groupingBy(Draft::file));
        Map<String, Periods> files = new HashMap<>();
        return catalogue.decisions().stream()
                .map(listed -> line(
                        listed,
                        files.computeIfAbsent(listed.file(), this::periods),
                        waiting.getOrDefault(listed.file(), List.of()),
                        used.getOrDefault(listed.key(), 0L)))
                .toList();
    }

    private Periods periods(String file) {
        return new Periods(versions.of(file), versions.today());
    }

    private Line line(Catalogue.Listed listed, Periods periods, List<Draft> waiting, long used) {
        RuleVersion inForce = periods.inForce();
        return new Line(
                listed.key(),
                names.of(listed.key(), inForce),
                listed.file(),
                listed.owner().label(),
                inForce.number(),
                inForce.validFrom(),
                periods.next().map(RulesApi::next).orElse(null),
                waiting.stream().map(DraftTold::of).toList(),
                used);
    }

    private static Next next(RuleVersion scheduled) {
        return new Next(scheduled.number(), Objects.requireNonNullElse(scheduled.validFrom(), LocalDate.MIN));
    }

    @Operation(summary = "Se chi chiede scrive le regole: per mostrarne la strada")
    @GetMapping("/access")
    Access access() {
        return new Access(asking.writesRules(), asking.person(), versions.today());
    }

    @Operation(summary = "Una regola: le sue tabelle, le versioni con i giorni in cui decidono, le bozze")
    @GetMapping("/{key}")
    @Transactional(readOnly = true)
    Whole one(@PathVariable String key) {
        String file = catalogue.fileOf(key);
        Periods periods = periods(file);
        RuleFile tables = RuleFile.read(periods.inForce().dmn()).orElseThrow();
        return new Whole(
                key,
                name(key, tables),
                file,
                catalogue.decisions().stream()
                        .filter(listed -> listed.file().equals(file))
                        .map(listed -> listed.owner().label())
                        .distinct()
                        .collect(Collectors.joining(", ")),
                TableTold.of(tables, catalogue),
                periods.told(),
                drafts.of(file).stream().map(DraftTold::of).toList(),
                submissions.of(file));
    }

    private static String name(String key, RuleFile tables) {
        return tables.tables().containsKey(key)
                ? Objects.requireNonNull(tables.tables().get(key)).label()
                : String.valueOf(tables.model().getDefinitions().getName());
    }

    @Operation(summary = "Una versione con il suo testo")
    @GetMapping("/{key}/versions/{number}")
    @Transactional(readOnly = true)
    VersionWithText version(@PathVariable String key, @PathVariable String number) {
        String file = catalogue.fileOf(key);
        RuleVersion version = versions.get(file, Numbers.whole("number", number));
        return new VersionWithText(
                periods(file).told().stream()
                        .filter(told -> told.number() == version.number())
                        .findFirst()
                        .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "Questa versione non c'è.")),
                version.dmn());
    }
}
