package it.accanto.supervision.figures;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.supervision.figures.Figures.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Twelve young people, counted by hand as of 31 December 2026. */
class MinistryTablesTest {

    private static final LocalDate ON = LocalDate.of(2026, 12, 31);

    /** Present: seven. */
    private static final List<Stay> PRESENT = List.of(
            stay("mi", "M", "EG", "2009-01-01", "2026-12-31", null, null, null),
            stay("mi", "M", "EG", "2009-12-31", "2026-06-30", null, null, null),
            stay("mb", "F", "UA", "2010-06-01", "2025-01-10", null, null, null),
            stay("to", "M", "BD", "2011-12-31", "2026-07-01", null, null, null),
            stay("to", "X", "XX", "2012-01-01", "2026-08-15", null, null, null),
            stay("pa", "F", "UA", "2019-12-31", "2026-03-03", null, "2027-01-01", "RETURNED_TO_FAMILY"),
            stay("pa", "F", "UA", "2020-01-01", "2026-03-03", "2027-01-01", null, "MOVED_ABROAD"));

    /** No more, or never: five. */
    private static final List<Stay> GONE = List.of(
            stay("mi", "M", "GM", "2008-12-31", "2026-01-02", null, null, null),
            stay("mi", "M", "GM", "2010-05-05", "2026-09-01", "2026-09-20", "2026-11-02", "LEFT_WITHOUT_NOTICE"),
            stay("mi", "F", "GM", "2010-05-05", "2025-09-01", null, "2026-06-30", "ASSISTED_RETURN"),
            stay("to", "M", "SN", "2005-05-05", "2026-10-01", null, "2026-10-20", "ADULT_FOUND"),
            stay("to", "M", "SN", "2010-05-05", "2027-01-01", null, null, null));

    private static final Figures TABLES =
            MinistryTables.of(Stream.concat(PRESENT.stream(), GONE.stream()).toList(), HalfYear.to(ON));

    @Test
    void agesAreThoseOfTheDay() {
        assertThat(told("Presenti per età"))
                .containsExactly(
                        "0-6 1 0 0 1 14.3",
                        "7-14 1 0 1 2 28.6",
                        "15 0 1 0 1 14.3",
                        "16 1 0 0 1 14.3",
                        "17 0 2 0 2 28.6",
                        "Totale 3 3 1 7 100.0");
    }

    @Test
    void citizenshipsAreNamedInItalianTheMostFrequentFirst() {
        assertThat(told("Presenti per cittadinanza"))
                .containsExactly(
                        "Ucraina 3 0 0 3 42.9",
                        "Egitto 0 2 0 2 28.6",
                        "Apolide o sconosciuta 0 0 1 1 14.3",
                        "Bangladesh 0 1 0 1 14.3",
                        "Totale 3 3 1 7 100.0");
    }

    @Test
    void theEleventhCitizenshipStandsUnderTheOthers() {
        List<Stay> twelve = new ArrayList<>();
        String[] countries = {"EG", "UA", "BD", "GM", "TN", "GN", "CI", "AL", "PK", "SO", "ML", "SN"};
        IntStream.range(0, countries.length).forEach(at -> IntStream.range(at, countries.length)
                .forEach(again ->
                        twelve.add(stay("mi", "M", countries[at], "2010-01-01", "2026-01-01", null, null, null))));
        Section citizenships =
                MinistryTables.of(twelve, HalfYear.to(ON)).sections().get(1);
        assertThat(citizenships.rows()).hasSize(12);
        assertThat(citizenships.rows().get(10).label()).isEqualTo("Altre cittadinanze");
        assertThat(citizenships.rows().get(10).values().get(3)).hasToString("3");
    }

    @Test
    void provincesCountForTheirRegions() {
        assertThat(told("Presenti per regione"))
                .containsExactly(
                        "Lombardia 1 2 0 3 42.9",
                        "Piemonte 0 1 1 2 28.6",
                        "Sicilia 2 0 0 2 28.6",
                        "Totale 3 3 1 7 100.0");
    }

    @Test
    void whoCameInTheHalfYearIsCountedThoughGoneAgain() {
        assertThat(told("Entrati nel semestre per regione"))
                .containsExactly("Lombardia 0 2 0 2 50.0", "Piemonte 0 1 1 2 50.0", "Totale 0 3 1 4 100.0");
    }

    @Test
    void exitsHaveTheirReasons() {
        assertThat(told("Usciti nel semestre"))
                .contains(
                        "Compimento dei 18 anni 0 1 0 1 50.0",
                        "Allontanamento senza avviso 0 1 0 1 50.0",
                        "Rimpatrio assistito 0 0 0 0 0.0",
                        "Totale 0 2 0 2 100.0");
        assertThat(told("Chiusi senza essere mai contati"))
                .contains("Risultato maggiorenne 0 1 0 1 100.0", "Totale 0 1 0 1 100.0");
    }

    /** Five were present on 30 June: with four who came and two who went they are seven. */
    @Test
    void presentBeforeAndEntriesAndExitsMakeThePresentOfNow() {
        LocalDate before = HalfYear.to(ON).before();
        List<Stay> all = Stream.concat(PRESENT.stream(), GONE.stream()).toList();
        assertThat(all.stream().filter(stay -> stay.presentOn(before)).count()).isEqualTo(5);
    }

    /** Born on 29 February: eighteen on 28 February (c.c. art. 2963). */
    @Test
    void leapDaysTurnEighteenOnTheTwentyEighth() {
        Stay born = stay("mi", "M", "EG", "2008-02-29", "2025-01-01", null, null, null);
        assertThat(born.presentOn(LocalDate.of(2026, 2, 27))).isTrue();
        assertThat(born.presentOn(LocalDate.of(2026, 2, 28))).isFalse();
        assertThat(DituOutcomes.lastAdult(LocalDate.of(2026, 2, 28))).isEqualTo("2008-02-29");
        assertThat(DituOutcomes.lastAdult(LocalDate.of(2026, 2, 27))).isEqualTo("2008-02-27");
        assertThat(DituOutcomes.lastAdult(LocalDate.of(2028, 2, 29))).isEqualTo("2010-02-28");
    }

    @Test
    void turningEighteenComesBeforeAClosureOnTheSameDay() {
        assertThat(stay("mi", "M", "EG", "2008-10-10", "2025-01-01", null, "2026-10-10", "ASSISTED_RETURN")
                        .exit())
                .isEqualTo(Exit.TURNED_EIGHTEEN);
        assertThat(stay("mi", "M", "EG", "2008-10-10", "2025-01-01", null, "2026-10-09", "ASSISTED_RETURN")
                        .exit())
                .isEqualTo(Exit.ASSISTED_RETURN);
    }

    private static List<String> told(String section) {
        return TABLES.sections().stream()
                .filter(one -> one.title().equals(section))
                .flatMap(one -> one.rows().stream())
                .map(row -> row.label() + " "
                        + row.values().stream().map(Object::toString).collect(Collectors.joining(" ")))
                .toList();
    }

    private static Stay stay(
            String territory,
            String gender,
            String nationality,
            String born,
            String reported,
            @Nullable String departed,
            @Nullable String closed,
            @Nullable String outcome) {
        return new Stay(
                territory,
                gender,
                nationality,
                LocalDate.parse(born),
                LocalDate.parse(reported),
                departed == null ? null : LocalDate.parse(departed),
                closed == null ? null : LocalDate.parse(closed),
                outcome);
    }
}
