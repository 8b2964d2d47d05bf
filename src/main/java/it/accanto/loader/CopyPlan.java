package it.accanto.loader;

import it.accanto.casefile.AgeClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Decides which copies there are: each template as often as the others, the provinces by the stock's shares over all cases. */
class CopyPlan {

    private final LoaderSettings settings;
    private final LocalDate today;
    private final Random random;

    CopyPlan(LoaderSettings settings, LocalDate today, Random random) {
        this.settings = settings;
        this.today = today;
        this.random = random;
    }

    /** All copies, in the order in which they were reported. */
    List<Copy> of(List<LivedCase> lived) {
        List<Copy> copies = new ArrayList<>();
        copies.addAll(of(lived.stream().filter(one -> !one.closed()).toList(), settings.open()));
        copies.addAll(of(lived.stream().filter(LivedCase::closed).toList(), settings.closedCases()));
        copies.sort(Comparator.comparing(Copy::reportedOn));
        return copies;
    }

    private List<Copy> of(List<LivedCase> templates, int wanted) {
        if (templates.isEmpty() || wanted <= templates.size()) {
            return List.of();
        }
        Map<LivedCase, List<Integer>> moves = new HashMap<>();
        templates.forEach(one -> moves.put(one, one.moves(today, settings.days())));
        List<String> provinces = provinces(templates, wanted);
        List<Copy> copies = new ArrayList<>(provinces.size());
        for (int i = 0; i < provinces.size(); i++) {
            LivedCase template = templates.get(i % templates.size());
            List<Integer> possible = moves.getOrDefault(template, List.of(0));
            int shift = possible.get(random.nextInt(possible.size()));
            int age = new AgeClock(template.birthDate()).yearsOn(template.lastOn());
            boolean steps = !template.closed()
                    || !template.lastOn().plusDays(shift).isBefore(today.minusDays(settings.stepsDays()));
            copies.add(new Copy(template, shift, steps, provinces.get(i), InventedPerson.drawn(age, random)));
        }
        return copies;
    }

    /** What is missing in each province when the templates are there, in chance order. */
    private List<String> provinces(List<LivedCase> templates, int wanted) {
        Map<String, Integer> missing = Stock.PROVINCE.of(wanted);
        templates.forEach(one -> missing.merge(one.number().substring(0, 2), -1, Integer::sum));
        List<String> dealt = new ArrayList<>();
        missing.forEach((province, count) -> dealt.addAll(Collections.nCopies(Math.max(0, count), province)));
        Collections.shuffle(dealt, random);
        return dealt.subList(0, Math.min(dealt.size(), wanted - templates.size()));
    }
}
