package it.accanto.rules.checks;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table at the limits: thirty columns of conditions that touch in every way, drawn from one seed. */
final class Thirty {

    private Thirty() {}

    static String columns(int rows) {
        Random random = new Random(30);
        String inputs = IntStream.range(0, 29)
                .mapToObj(at ->
                        "<input id=\"i%d\" label=\"Dato %d\"><inputExpression id=\"e%d\" typeRef=\"integer\"><text>n%d</text></inputExpression></input>"
                                .formatted(at, at, at, at))
                .collect(Collectors.joining());
        String rules = IntStream.range(0, rows)
                .mapToObj(row ->
                        "<rule id=\"r%d\"><description>Fonte</description>%s<outputEntry id=\"o%d\"><text>%d</text></outputEntry></rule>"
                                .formatted(row, cells(row, random), row, row))
                .collect(Collectors.joining());
        return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"Grande\" namespace=\"n\">"
                + "<decision id=\"large\" name=\"Grande\"><decisionTable id=\"t\" hitPolicy=\"FIRST\">" + inputs
                + "<output id=\"o\" label=\"Esito\" name=\"o\" typeRef=\"integer\"/>" + rules
                + "</decisionTable></decision></definitions>";
    }

    private static String cells(int row, Random random) {
        return IntStream.range(0, 29)
                .mapToObj(at -> "<inputEntry id=\"c%d_%d\"><text>%s</text></inputEntry>"
                        .formatted(row, at, random.nextInt(3) == 0 ? range(random) : ""))
                .collect(Collectors.joining());
    }

    private static String range(Random random) {
        int low = random.nextInt(1000);
        return "[%d..%d]".formatted(low, low + random.nextInt(1000));
    }
}
