package it.accanto.loader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The shares of the stock of unaccompanied minors on 31 December 2025 (Ministry of Labour, SIM); how a region divides among its
 * provinces is invented, the first named getting most.
 */
final class Stock {

    /** Completed years; 10 stands for seven to fourteen, 3 for less than seven. */
    static final Shares<String> AGE = Shares.of("17 58.5 16 20.3 15 7.5 10 12.0 3 1.7");

    static final Shares<String> NATIONALITY =
            Shares.of("EG 30.3 UA 17.4 BD 10.0 GM 6.6 TN 7 GN 7 CI 6 AL 5 PK 5 SO 3 ML 2.7");

    static final Shares<String> CERTAINTY = Shares.of("DOCUMENTED 38 DECLARED 45 ATTRIBUTED 7 PLACEHOLDER 10");

    static final Shares<String> PERMIT = Shares.of(
            "MINORE_ETA 62 RICHIESTA_ASILO 22 MOTIVI_FAMILIARI 4 PROT_SUSSIDIARIA 2 CASI_SPECIALI_ART18 1 NONE 9");

    static final Shares<String> ITALIAN = Shares.of("ILLITERATE 8 PRE_A1 27 A1 32 A2 24 B1_PLUS 9");

    static final Shares<String> VULNERABILITY = Shares.of("NONE 62 MODERATE 26 HIGH 10 ACUTE 2");

    private static final List<String> REGIONS = List.of(
            "22.0 PA AG CT TP SR ME RG CL EN",
            "13.5 MI BS BG PV CR MN VA CO MB LC LO SO",
            "11.5 NA CE SA AV BN",
            "7.5 BO FE MO RE PR RA FC RN PC",
            "5.9 BA FG TA LE BR BT",
            "5.8 RC CS CZ KR VV",
            "5.5 RM LT FR VT RI",
            "4.3 FI PI LI AR GR LU SI PT PO MS",
            "4.1 TS UD GO PN",
            "3.9 TO CN AL NO AT VC BI VB",
            "3.4 GE IM SV SP",
            "3.1 VR VE PD VI TV RO BL",
            "2.3 PE AQ CH TE",
            "2.1 AN PU MC AP FM",
            "1.8 PZ MT",
            "1.0 CB IS",
            "0.8 CA SS NU OR SU",
            "0.7 PG TR",
            "0.5 TN",
            "0.3 BZ",
            "0.1 AO");

    static final Shares<String> PROVINCE = new Shares<>(provinces());

    private Stock() {}

    /** The share of boys at an age. */
    static double male(int age) {
        if (age >= 15) {
            return age >= 17 ? .95 : age == 16 ? .91 : .83;
        }
        return age >= 7 ? .59 : .55;
    }

    private static Map<String, Double> provinces() {
        Map<String, Double> provinces = new LinkedHashMap<>();
        for (String region : REGIONS) {
            String[] words = region.split(" ");
            double harmonic = IntStream.range(1, words.length)
                    .mapToDouble(place -> 1.0 / place)
                    .sum();
            for (int place = 1; place < words.length; place++) {
                provinces.put(words[place], Double.parseDouble(words[0]) / harmonic / place);
            }
        }
        return provinces;
    }
}
