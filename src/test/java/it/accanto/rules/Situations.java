package it.accanto.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Seeded inputs for a decision: half of them drawn freely, half a worked case with a few facts changed. */
final class Situations {

    private static final int[] DAYS_TO_18 = {
        -400, -91, -90, -89, -61, -60, -59, -1, 0, 1, 2, 29, 30, 31, 32, 59, 60, 61, 62, 89, 90, 91, 92, 179, 180, 181,
        364, 365, 366, 900
    };
    private static final int[] AGES = {0, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 40};
    private static final Map<String, int[]> NUMBERS = Map.of(
            "daysTo18", DAYS_TO_18,
            "ageYears", AGES,
            "ageAtReferenceDate", AGES,
            "daysInFirstReception", new int[] {0, 1, 44, 45, 46, 100},
            "daysInAdultSection", new int[] {0, 1, 89, 90, 91, 149, 150, 151},
            "currentWards", new int[] {0, 1, 2, 3, 4},
            "distanceKm", new int[] {0, 29, 30, 31, 300},
            "amountEUR", new int[] {0, 74_999, 75_000, 75_001, 99_999, 100_000, 100_001},
            "vatNumberYears", new int[] {0, 4, 5, 6});
    private static final int[] MONTHS = {0, 1, 2, 3, 4, 5, 6, 7, 12};

    private final DecisionContract contract;
    private final List<Map<String, Object>> known;
    private final Random random = new Random(18);

    Situations(DecisionContract contract) {
        this.contract = contract;
        this.known = WorkedCase.all().stream()
                .filter(situation -> situation.decision().equals(contract.decision()))
                .map(WorkedCase::input)
                .toList();
    }

    Stream<Map<String, Object>> some(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i % 2 == 0 ? drawn() : changed())
                .distinct();
    }

    private Map<String, Object> drawn() {
        Map<String, Object> input = new LinkedHashMap<>();
        contract.inputs().forEach((name, type) -> input.put(name, value(name, type)));
        return input;
    }

    private Map<String, Object> changed() {
        Map<String, Object> input = new LinkedHashMap<>(known.get(random.nextInt(known.size())));
        List<String> names = new ArrayList<>(contract.inputs().keySet());
        for (int i = random.nextInt(4); i > 0; i--) {
            String name = names.get(random.nextInt(names.size()));
            input.put(name, value(name, contract.inputs().get(name)));
        }
        return input;
    }

    private Object value(String name, Object type) {
        if (type instanceof List<?> words) {
            return words.get(random.nextInt(words.size()));
        }
        if (type.equals("boolean")) {
            return random.nextBoolean();
        }
        int[] numbers = NUMBERS.getOrDefault(name, MONTHS);
        return numbers[random.nextInt(numbers.length)];
    }
}
