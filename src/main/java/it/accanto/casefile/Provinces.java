package it.accanto.casefile;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Italy's provinces by their two letters: a territory is a province in lower case. */
public final class Provinces {

    private static final Set<String> ALL = Set.of(
            ("AG AL AN AO AP AQ AR AT AV BA BG BI BL BN BO BR BS BT BZ CA CB CE CH CL CN CO CR CS CT CZ EN FC FE FG FI FM FR GE"
                            + " GO GR IM IS KR LC LE LI LO LT LU MB MC ME MI MN MO MS MT NA NO NU OR PA PC PD PE PG PI PN PO PR PT"
                            + " PU PV PZ RA RC RE RG RI RM RN RO SA SI SO SP SR SS SU SV TA TE TN TO TP TR TS TV UD VA VB VC VE VI"
                            + " VR VT VV")
                    .split(" "));

    private Provinces() {}

    public static Set<String> all() {
        return ALL;
    }

    /** All territories there can be. */
    public static Set<String> territories() {
        return ALL.stream().map(Provinces::territory).collect(Collectors.toUnmodifiableSet());
    }

    public static String territory(String province) {
        return province.toLowerCase(Locale.ROOT);
    }
}
