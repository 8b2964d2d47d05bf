package it.accanto.rules.change;

import it.accanto.casefile.Days;
import it.accanto.casefile.Refusal;
import it.accanto.rules.Checking;
import it.accanto.rules.Draft;
import it.accanto.rules.RuleVersion;
import it.accanto.rules.RuleVersions;
import it.accanto.rules.checks.Fault;
import it.accanto.rules.examples.ExampleGate;
import it.accanto.rules.examples.ExampleTold;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a text must pass before it may decide about anybody: asked when it is sent, and again when it is approved. */
@Component
class Gates {

    private final RuleVersions versions;
    private final Checking checking;
    private final ExampleGate examples;

    Gates(RuleVersions versions, Checking checking, ExampleGate examples) {
        this.examples = examples;
        this.versions = versions;
        this.checking = checking;
    }

    /** What is wrong with a text, beside the version in force. */
    List<Fault> faults(String file, String dmn) {
        return checking.faults(dmn, versions.on(file, versions.today()));
    }

    /** @throws Refusal with the first fault, or the first example that no longer holds */
    void pass(Draft draft) {
        faults(draft.file(), draft.dmn()).stream().findFirst().ifPresent(first -> {
            throw Refusal.of("dmn", "La tabella ha un errore: %s".formatted(first.message()));
        });
        examples(draft).examples().stream()
                .filter(one -> one.status() == ExampleTold.Status.BROKEN)
                .findFirst()
                .ifPresent(broken -> {
                    throw Refusal.of(
                            "examples",
                            "L'esempio %s non tiene più: correggete la tabella, oppure cambiate l'esempio e scrivete perché."
                                    .formatted(broken.code()));
                });
    }

    /** How a draft stands by the saved examples. */
    ExampleGate.Result examples(Draft draft) {
        return examples.of(draft);
    }

    /** What the draft changes about the examples becomes true of them. */
    void applyExamples(Draft draft, String by) {
        examples.apply(draft, by);
    }

    /**
     * Nothing was decided since the draft began, and its day does not come before that of what it changes.
     *
     * @throws Refusal that names the version
     */
    void checkStillNewest(String file, int base, LocalDate from) {
        RuleVersion newest = versions.newest(file);
        if (newest.number() != base) {
            throw Refusal.of(
                    Refusal.Kind.STALE,
                    "La bozza parte dalla versione %d, ma intanto è stata decisa la versione %d: aprite una bozza nuova da quella."
                            .formatted(base, newest.number()));
        }
        LocalDate begins = newest.validFrom();
        if (begins != null && from.isBefore(begins)) {
            throw Refusal.of(
                    "from",
                    "La versione %d, da cui parte la bozza, vale dal %s: scegliete quel giorno o uno successivo."
                            .formatted(base, Days.said(begins)));
        }
    }
}
