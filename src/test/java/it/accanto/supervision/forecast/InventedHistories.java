package it.accanto.supervision.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Whole lives of invented cases, with waits that follow none of the forecast's formulas: each territory has its own pace for each step, a part of the
 * cases is settled quickly and a part falls into a slow heap, courts and Questura slow down from June to September, and some cases are
 * slow in everything.
 */
final class InventedHistories {

    private static final List<String> TERRITORIES = List.of("mi", "to", "rm", "na", "pa");
    private static final double[] USUAL = {8, 14, 75, 120, 45, 16, 9, 12, 10, 12, 5, 38, 6, 22, 70, 12, 14};
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final int YEARS = 6;
    private static final double QUICK = 0.35;

    /** One case, as it went. Days since 1970. */
    record Life(
            String number,
            String territory,
            long birthday,
            long reported,
            long[] begun,
            long[] done,
            Set<Branch> taken) {

        boolean needs(NeedStep step) {
            return begun[step.at()] >= 0;
        }

        /** Whether something was not done when the birthday began. */
        boolean missed(Needs catalogue) {
            return catalogue.steps().stream().anyMatch(step -> needs(step) && done[step.at()] >= birthday);
        }

        boolean openOn(long day) {
            return reported <= day && day < birthday;
        }
    }

    private final Needs needs;
    private final Random random;
    private final Map<String, double[]> paces = new HashMap<>();

    InventedHistories(Needs needs, long seed) {
        this.needs = needs;
        this.random = new Random(seed);
        TERRITORIES.forEach(territory -> paces.put(
                territory, random.doubles(needs.steps().size(), 0.6, 1.7).toArray()));
    }

    List<Life> some(int many) {
        List<Life> lives = new ArrayList<>();
        for (int at = 0; at < many; at++) {
            lives.add(life("%s-2026-%06d".formatted("ZZ", at), TERRITORIES.get(random.nextInt(TERRITORIES.size()))));
        }
        return lives;
    }

    private Life life(String number, String territory) {
        long reported = FIRST.toEpochDay() + random.nextInt(YEARS * 365);
        long birthday = reported + 60 + (long) (random.nextDouble() * random.nextDouble() * 900);
        Set<Branch> taken = taken();
        boolean dote = random.nextDouble() < 0.3;
        double slowness = Math.exp(0.3 * random.nextGaussian());
        long[] begun = new long[needs.steps().size()];
        long[] done = new long[needs.steps().size()];
        for (NeedStep step : needs.steps()) {
            boolean needed = taken.containsAll(step.branches()) && (dote || step.need() != Need.DOTE);
            long begin = begin(step, reported, birthday, done);
            begun[step.at()] = needed ? begin : -1;
            done[step.at()] = needed ? begin + wait(step, territory, begin, slowness) : begin;
        }
        return new Life(number, territory, birthday, reported, begun, done, taken);
    }

    private Set<Branch> taken() {
        Map<Branch, Double> often =
                new EnumMap<>(Map.of(Branch.CONVERSION, 0.8, Branch.OPINION, 0.85, Branch.PROSIEGUO, 0.4));
        Set<Branch> taken = EnumSet.noneOf(Branch.class);
        often.forEach((branch, share) -> {
            if (random.nextDouble() < share) {
                taken.add(branch);
            }
        });
        return taken;
    }

    private long begin(NeedStep step, long reported, long birthday, long[] done) {
        long begin = reported;
        for (int before : step.after()) {
            begin = Math.max(begin, done[before]);
        }
        Integer notBefore = step.notBefore();
        long asked = step.id().equals("doteRequest") ? reported + 30 + random.nextInt(200) : begin;
        return Math.max(asked, notBefore == null ? begin : birthday - notBefore);
    }

    private long wait(NeedStep step, String territory, long begin, double slowness) {
        double usual = USUAL[step.at()] * paces.get(territory)[step.at()] * slowness;
        int month = LocalDate.ofEpochDay(begin).getMonthValue();
        double season = step.authority() != null && month >= 6 && month <= 9 ? 1.5 : 1;
        double quick = usual * 0.3 * random.nextDouble();
        double heap = usual * (0.8 + 0.5 * random.nextDouble() - 0.4 * Math.log(1 - random.nextDouble()));
        return Math.round(season * (random.nextDouble() < QUICK ? quick : heap));
    }
}
