package it.accanto.supervision.forecast;

import static it.accanto.supervision.forecast.CaseState.DONE;
import static it.accanto.supervision.forecast.CaseState.NOT_BEGUN;
import static it.accanto.supervision.forecast.CaseState.NOT_NEEDED;

import it.accanto.supervision.forecast.Spells.Spell;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/** Puts together where a case stands on a day, from when its steps began and ended and from what was decided. */
final class StateOfCase {

    private static final List<String> CONVERSION = List.of("documents", "opinionRequest", "opinion", "filing");
    private static final List<String> OPINION = List.of("opinionRequest", "opinion");

    private final Needs needs;
    private final Facts facts;
    private final LocalDate day;
    private final int[] lasted;

    private StateOfCase(Needs needs, Facts facts, LocalDate day) {
        this.needs = needs;
        this.facts = facts;
        this.day = day;
        this.lasted = new int[needs.steps().size()];
        Arrays.fill(lasted, NOT_BEGUN);
    }

    /** @param day what ended on it or later is not done yet, so that on a birthday nothing counts that came with it */
    static CaseState on(LocalDate day, Needs needs, Facts facts, List<Spell> spells) {
        StateOfCase state = new StateOfCase(needs, facts, day);
        spells.forEach(state::take);
        state.decide();
        state.permit();
        state.prosieguo();
        state.dote();
        state.whatCameBefore();
        return new CaseState(
                facts.number(), facts.territory(), facts.age().daysTo18On(day), state.lasted, facts.taken());
    }

    /** What runs stands before what is done: a step can begin again. */
    private void take(Spell spell) {
        int at = at(spell.step());
        boolean done = spell.doneOn() != null && !spell.doneOn().isAfter(day);
        int running = Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(spell.beganOn(), day)));
        if (!done && !spell.beganOn().isAfter(day)) {
            lasted[at] = Math.max(lasted[at], running);
        } else if (done && lasted[at] < 0) {
            lasted[at] = DONE;
        }
    }

    private void decide() {
        if (!facts.inIntake()) {
            done("intake");
        }
        if (facts.guardian()) {
            done("guardianAppointment");
        }
        if (facts.permit()) {
            done("minorPermit");
        }
        if (lasted[at("secondReception")] == NOT_BEGUN && lasted[at("intake")] == DONE) {
            sign("secondReception", NOT_NEEDED);
        }
    }

    private void permit() {
        if (facts.routeDecided()) {
            done("permitRoute");
        } else if (facts.route() != null && lasted[at("permitRoute")] == DONE) {
            lasted[at("permitRoute")] = 0;
        }
        if (facts.opinionSettled()) {
            OPINION.forEach(this::done);
        }
        if (facts.noOpinion()) {
            OPINION.forEach(step -> sign(step, NOT_NEEDED));
        }
        if (facts.neverConverts()) {
            CONVERSION.forEach(step -> sign(step, NOT_NEEDED));
        }
        if (facts.filed()) {
            CONVERSION.forEach(this::done);
        }
    }

    private void prosieguo() {
        if (facts.prosieguoFiled()) {
            done("prosieguoDecision");
        }
        if (facts.prosieguoDecided() || facts.prosieguoOrdered()) {
            done("prosieguoDecision");
            done("prosieguoDecree");
        } else if (lasted[at("prosieguoDecision")] == DONE && !facts.prosieguoFiled()) {
            sign("prosieguoDecree", NOT_NEEDED);
        }
    }

    /** Only a dote that somebody asked for is waited for. */
    private void dote() {
        boolean asking = lasted[at("doteRequest")] >= 0;
        boolean deciding = lasted[at("doteGrant")] >= 0;
        if (!asking) {
            sign("doteRequest", NOT_NEEDED);
        }
        if (!asking && !deciding) {
            sign("doteGrant", NOT_NEEDED);
        } else if (!deciding) {
            sign("doteGrant", NOT_BEGUN);
        }
    }

    /** Who has begun a step has left those before it behind. */
    private void whatCameBefore() {
        for (int at = lasted.length - 1; at >= 0; at--) {
            if (lasted[at] >= 0 || lasted[at] == DONE) {
                needs.step(at).after().stream()
                        .filter(before -> lasted[before] == NOT_BEGUN || lasted[before] >= 0)
                        .forEach(before -> lasted[before] = DONE);
            }
        }
    }

    private void done(String step) {
        sign(step, DONE);
    }

    private void sign(String step, int sign) {
        lasted[at(step)] = sign;
    }

    private int at(String step) {
        return needs.step(step).at();
    }
}
