package it.accanto.supervision.figures;

import it.accanto.supervision.figures.Figures.Row;
import it.accanto.supervision.figures.Figures.Section;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Counts people under labels, by sex: girls, boys, others, all, and which share of all they are. */
final class BySex {

    static final List<String> COLUMNS = List.of("Femmine", "Maschi", "Altro", "Totale", "Quota %");

    private static final List<String> SEXES = List.of("F", "M", "X");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private BySex() {}

    /** A table with a row for each label, in this order also where nobody stands, and their sum. */
    static Section section(String title, List<String> labels, Collection<Stay> people, Function<Stay, String> label) {
        Map<String, List<Stay>> found = new LinkedHashMap<>();
        labels.forEach(one -> found.put(one, new ArrayList<>()));
        people.forEach(one -> found.computeIfAbsent(label.apply(one), added -> new ArrayList<>())
                .add(one));
        List<Row> rows = new ArrayList<>();
        found.forEach((one, those) -> rows.add(new Row(one, values(those, people.size()), false)));
        rows.add(new Row("Totale", values(people, people.size()), true));
        return new Section(title, rows);
    }

    private static List<BigDecimal> values(Collection<Stay> people, int all) {
        Stream<BigDecimal> counts = SEXES.stream()
                .map(sex -> BigDecimal.valueOf(
                        people.stream().filter(one -> one.gender().equals(sex)).count()));
        BigDecimal total = BigDecimal.valueOf(people.size());
        return Stream.concat(counts, Stream.of(total, share(total, all))).toList();
    }

    private static BigDecimal share(BigDecimal part, int all) {
        return all == 0
                ? BigDecimal.ZERO
                : part.multiply(HUNDRED).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
    }
}
