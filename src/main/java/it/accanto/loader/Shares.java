package it.accanto.loader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Kinds with their weights, in whatever unit. */
record Shares<K>(Map<K, Double> weights) {

    /** Kinds and their weights written as {@code A 30.3 B 17.4}. */
    static Shares<String> of(String written) {
        String[] words = written.split(" ");
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            weights.put(words[i], Double.valueOf(words[i + 1]));
        }
        return new Shares<>(weights);
    }

    K draw(Random random) {
        double at = random.nextDouble() * sum();
        K last = weights.keySet().iterator().next();
        for (Map.Entry<K, Double> kind : weights.entrySet()) {
            last = kind.getKey();
            at -= kind.getValue();
            if (at < 0) {
                break;
            }
        }
        return last;
    }

    /** As many of each kind as its share of a total asks for, the largest remainders rounded up. */
    Map<K, Integer> of(int total) {
        Map<K, Integer> counts = new LinkedHashMap<>();
        Map<K, Double> remainders = new LinkedHashMap<>();
        weights.forEach((kind, weight) -> {
            double exact = total * weight / sum();
            counts.put(kind, (int) exact);
            remainders.put(kind, exact - (int) exact);
        });
        int missing =
                total - counts.values().stream().mapToInt(Integer::intValue).sum();
        remainders.entrySet().stream()
                .sorted(Map.Entry.<K, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(missing)
                .forEach(kind -> counts.merge(kind.getKey(), 1, Integer::sum));
        return counts;
    }

    /** That many kinds in chance order, each as often as its share asks for. */
    List<K> dealt(int total, Random random) {
        List<K> dealt = new ArrayList<>(total);
        of(total).forEach((kind, count) -> dealt.addAll(Collections.nCopies(count, kind)));
        Collections.shuffle(dealt, random);
        return dealt;
    }

    private double sum() {
        return weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
