package it.accanto.supervision.forecast;

import it.accanto.casefile.Provinces;
import it.accanto.supervision.forecast.Reading.Read;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor's change does to each case. A guardian more is three places (L. 47/2017 art. 11); they go, in their territory, to those who wait for a
 * guardian and turn eighteen first, as far as it still helps, and the rest of such a wait is at most what the quickest tenth takes.
 * Days less at an authority are taken off the rest of each wait for it. Workers more shorten an office's own work in their territory as
 * {@code workers / (workers + more)}.
 */
final class Levers {

    /** L. 47/2017 art. 11: up to three minors a volunteer. */
    static final int PLACES = 3;

    private static final String APPOINTMENT = "guardianAppointment";
    private static final double QUICKEST = 0.1;

    private final Read read;
    private final int appointment;
    private final int[] less;
    private final Map<String, double[]> factors = new HashMap<>();
    private final Map<String, Integer> named = new HashMap<>();

    /** @param workers how many people an office of a territory has: at least one */
    Levers(Read read, WhatIf change, ToIntBiFunction<String, String> workers) {
        this.read = read;
        this.appointment = read.needs().step(APPOINTMENT).at();
        this.less = new int[read.needs().steps().size()];
        change.fewerDays().forEach(lever -> shorten(lever.authority(), lever.daysLess()));
        change.moreWorkers()
                .forEach(lever -> speed(
                        Objects.requireNonNull(lever.office()),
                        Provinces.territory(Objects.requireNonNull(lever.territory())),
                        lever.moreWorkers(),
                        workers));
        change.moreGuardians()
                .forEach(lever ->
                        name(Provinces.territory(Objects.requireNonNull(lever.territory())), lever.more() * PLACES));
    }

    private void shorten(@Nullable String authority, int days) {
        read.needs().steps().stream()
                .filter(step -> Objects.equals(step.authority(), authority))
                .forEach(step -> less[step.at()] += days);
    }

    private void speed(String office, String territory, int more, ToIntBiFunction<String, String> workers) {
        int there = workers.applyAsInt(office, territory);
        double[] theirs = factors.computeIfAbsent(territory, any -> ones());
        read.needs().steps().stream()
                .filter(step -> office.equals(step.office()))
                .forEach(step -> theirs[step.at()] *= (double) there / (there + more));
    }

    private double[] ones() {
        double[] ones = new double[less.length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private void name(String territory, int places) {
        int quick = read.paces().of(appointment, territory, 0).times().centile(QUICKEST);
        waiting(territory).stream()
                .filter(state -> state.daysTo18() > quick && !named.containsKey(state.number()))
                .limit(places)
                .forEach(state -> named.put(state.number(), quick));
    }

    /** Those who turn eighteen first, and of them those who wait longest. */
    private List<CaseState> waiting(String territory) {
        return read.states().stream()
                .filter(state -> state.territory().equals(territory) && state.runs(appointment))
                .sorted(Comparator.comparingInt(CaseState::daysTo18)
                        .thenComparing(state -> -state.lasted(appointment))
                        .thenComparing(CaseState::number))
                .toList();
    }

    /** How many cases a new guardian goes to. */
    int named() {
        return named.size();
    }

    Change of(CaseState state) {
        double[] factor = factors.getOrDefault(state.territory(), ones());
        Integer quick = named.get(state.number());
        return (step, days) -> {
            int rest = Math.max(0, (int) Math.round(days * factor[step]) - less[step]);
            return quick != null && step == appointment ? Math.min(rest, quick) : rest;
        };
    }
}
