package it.accanto.supervision.figures;

import it.accanto.casefile.Days;
import it.accanto.supervision.figures.Figures.Section;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ministry's half-yearly tables (report of the Ministry of Labour on unaccompanied foreign minors, as of 30 June and 31 December):
 * who is present on the day, who came and who went in the half-year before it.
 */
final class MinistryTables {

    private static final int LISTED_CITIZENSHIPS = 10;
    private static final String REST = "Altre cittadinanze";
    private static final List<String> AGES = List.of("0-6", "7-14", "15", "16", "17");

    private MinistryTables() {}

    static Figures of(List<Stay> stays, HalfYear half) {
        List<Stay> present =
                stays.stream().filter(stay -> stay.presentOn(half.on())).toList();
        return new Figures(
                "ministero-" + half.on(),
                "Tabelle semestrali per il Ministero al " + Days.said(half.on()),
                half.on(),
                about(half),
                BySex.COLUMNS,
                List.of(
                        BySex.section("Presenti per età", AGES, present, stay -> ageClass(stay.ageOn(half.on()))),
                        citizenships(present),
                        BySex.section("Presenti per regione", regions(present), present, MinistryTables::region),
                        entries(stays, half),
                        exits("Usciti nel semestre", stays.stream().filter(stay -> stay.leftIn(half))),
                        exits(
                                "Chiusi senza essere mai contati",
                                stays.stream().filter(stay -> stay.setAsideIn(half)))));
    }

    static String ageClass(int years) {
        if (years <= 6) {
            return AGES.get(0);
        }
        return years <= 14 ? AGES.get(1) : Integer.toString(years);
    }

    private static Section entries(List<Stay> stays, HalfYear half) {
        List<Stay> entered = stays.stream().filter(stay -> stay.enteredIn(half)).toList();
        return BySex.section("Entrati nel semestre per regione", regions(entered), entered, MinistryTables::region);
    }

    private static Section exits(String title, Stream<Stay> stays) {
        List<String> reasons = Arrays.stream(Exit.values()).map(Exit::label).toList();
        return BySex.section(title, reasons, stays.toList(), stay -> stay.exit().label());
    }

    /** The most frequent by name, and the others together. */
    private static Section citizenships(List<Stay> present) {
        Map<String, Long> counted =
                present.stream().collect(Collectors.groupingBy(MinistryTables::country, Collectors.counting()));
        List<String> listed = counted.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> one) -> -one.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(LISTED_CITIZENSHIPS)
                .map(Map.Entry::getKey)
                .toList();
        Function<Stay, String> label = stay -> listed.contains(country(stay)) ? country(stay) : REST;
        return BySex.section("Presenti per cittadinanza", listed, present, label);
    }

    private static List<String> regions(List<Stay> stays) {
        return stays.stream().map(MinistryTables::region).distinct().sorted().toList();
    }

    private static String region(Stay stay) {
        return Regions.of(stay.territory());
    }

    static String country(Stay stay) {
        return stay.nationality().equals("XX")
                ? "Apolide o sconosciuta"
                : new Locale("", stay.nationality()).getDisplayCountry(Locale.ITALIAN);
    }

    private static String about(HalfYear half) {
        return ("Presenti: segnalati fino al %s, a quel giorno minorenni, non usciti e con il caso non chiuso. Entrati e usciti: dal %s al %s. "
                        + "L’età è quella che si conosce oggi. Presenti di prima più entrati meno usciti fanno i presenti di adesso.")
                .formatted(Days.said(half.on()), Days.said(half.before().plusDays(1)), Days.said(half.on()));
    }
}
