package it.accanto.supervision.stuck;

import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Refusal;
import it.accanto.pathway.CasePathwayProcess;
import it.accanto.pathway.Repairs;
import it.accanto.supervision.path.Model;
import it.accanto.supervision.path.Models;
import it.accanto.supervision.stuck.WhereItStands.Idle;
import it.accanto.supervision.stuck.WhereItStands.Running;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a case that stands still go on from a step of one of its processes, and takes that back while the step is untouched. */
@Component
class Restarting {

    /** A step from which the case may go on: a task or a process that is called. */
    record Choice(String process, String stage, String step, String name) {}

    private static final Set<String> STEPS = Set.of("userTask", "callActivity");

    /** Where a token may be put back without anything being done twice. */
    private static final Set<String> WAITS =
            Set.of("userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway");

    private static final String INSTANCE = "instance";
    private static final String BEGAN = "began";
    private static final String BACK = "back";

    private final WhereItStands whereItStands;
    private final Models models;
    private final Repairs repairs;

    Restarting(WhereItStands whereItStands, Models models, Repairs repairs) {
        this.whereItStands = whereItStands;
        this.models = models;
        this.repairs = repairs;
    }

    /** Of the process in which a token stands; of all that run for the case where it is the case that stands still; else of the trunk. */
    List<Choice> choices(Stuck stuck) {
        return places(stuck).stream().flatMap(this::steps).toList();
    }

    private List<Running> places(Stuck stuck) {
        List<Running> running = whereItStands.running(stuck.caseNumber());
        if (running.isEmpty()) {
            return whereItStands
                    .newest(CasePathwayProcess.KEY)
                    .map(trunk -> List.of(new Running("", trunk, CasePathwayProcess.KEY)))
                    .orElseThrow();
        }
        Optional<String> own = whereItStands.instanceOf(stuck.subject());
        return running.stream()
                .filter(one -> own.isEmpty() || one.instance().equals(own.get()))
                .toList();
    }

    private Stream<Choice> steps(Running place) {
        Model model = models.of(place.definition());
        return model.nodes().values().stream()
                .filter(node -> STEPS.contains(node.type()))
                .sorted(Comparator.comparing(Model.Node::label))
                .map(node -> new Choice(place.process(), model.name(), node.id(), node.label()));
    }

    /** @throws Refusal where the step is none of the choices, or cannot begin as things stand */
    void mend(Mending mending, Stuck stuck, @Nullable String process, @Nullable String step) {
        whereItStands.lock(stuck.caseNumber());
        Running place = places(stuck).stream()
                .filter(one -> one.process().equals(process))
                .findFirst()
                .orElseThrow(Restarting::noChoice);
        Choice chosen =
                steps(place).filter(one -> one.step().equals(step)).findFirst().orElseThrow(Restarting::noChoice);
        try {
            mending.ended("Ripartito da «%s».".formatted(chosen.name()), begin(stuck, place, chosen));
        } catch (ProcessEngineException refused) {
            throw Refusal.behind(refused)
                    .orElseGet(() -> Refusal.of(
                            "step",
                            "Da «%s» il percorso ora non riparte: sceglietene un altro.".formatted(chosen.name())));
        }
    }

    private static Refusal noChoice() {
        return Refusal.of("step", "Scegliete da quale passo il caso deve ripartire.");
    }

    private @Nullable Map<String, Object> begin(Stuck stuck, Running place, Choice chosen) {
        if (place.instance().isEmpty()) {
            repairs.beginTrunk(
                    CaseNumber.of(stuck.caseNumber()), stuck.territory().toUpperCase(Locale.ROOT), chosen.step());
            return null;
        }
        List<Idle> before = whereItStands.idle(place.instance()).stream()
                .filter(token -> stuck.element() == null || token.id().equals(stuck.subject()))
                .toList();
        if (before.isEmpty()) {
            throw Refusal.of(
                    Refusal.Kind.STALE,
                    "In questa fase non c’è più nulla di fermo: aggiornate l’elenco, o scegliete un passo di un’altra fase.");
        }
        List<String> there = whereItStands.at(place.instance(), chosen.step());
        repairs.beginStep(
                place.instance(),
                chosen.step(),
                before.stream().map(Idle::activityInstance).toList());
        List<String> began = whereItStands.at(place.instance(), chosen.step()).stream()
                .filter(one -> !there.contains(one))
                .toList();
        return wayBack(place, chosen, before, began);
    }

    private @Nullable Map<String, Object> wayBack(Running place, Choice chosen, List<Idle> before, List<String> began) {
        Model model = models.of(place.definition());
        boolean can = !began.isEmpty()
                && model.node(chosen.step()).type().equals("userTask")
                && before.stream()
                        .allMatch(token ->
                                WAITS.contains(model.node(token.element()).type()));
        return can
                ? Map.of(
                        INSTANCE,
                        place.instance(),
                        BEGAN,
                        began,
                        BACK,
                        before.stream().map(Idle::element).toList(),
                        "step",
                        chosen.step())
                : null;
    }

    /** @throws Refusal where the step was done by now */
    void undo(Map<String, Object> wayBack) {
        String instance = String.valueOf(wayBack.get(INSTANCE));
        List<String> began = texts(wayBack, BEGAN);
        if (!whereItStands.at(instance, String.valueOf(wayBack.get("step"))).containsAll(began)) {
            throw Refusal.of(Refusal.Kind.STALE, "Il percorso è già andato avanti: non si può più annullare.");
        }
        List<String> back = texts(wayBack, BACK);
        for (int i = 0; i < back.size(); i++) {
            repairs.beginStep(instance, back.get(i), i == 0 ? began : List.of());
        }
    }

    private static List<String> texts(Map<String, Object> wayBack, String which) {
        return ((List<?>) Objects.requireNonNull(wayBack.get(which)))
                .stream().map(String::valueOf).toList();
    }
}
