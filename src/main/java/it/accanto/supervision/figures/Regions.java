package it.accanto.supervision.figures;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Which region a province belongs to. Trento and Bolzano stand by themselves, as the ministry counts them. */
final class Regions {

    static final String LOMBARDIA = "Lombardia";

    private static final Map<String, String> PROVINCES = new HashMap<>();

    static {
        region("Abruzzo", "AQ CH PE TE");
        region("Basilicata", "MT PZ");
        region("Calabria", "CS CZ KR RC VV");
        region("Campania", "AV BN CE NA SA");
        region("Emilia-Romagna", "BO FC FE MO PC PR RA RE RN");
        region("Friuli-Venezia Giulia", "GO PN TS UD");
        region("Lazio", "FR LT RI RM VT");
        region("Liguria", "GE IM SP SV");
        region(LOMBARDIA, "BG BS CO CR LC LO MB MI MN PV SO VA");
        region("Marche", "AN AP FM MC PU");
        region("Molise", "CB IS");
        region("Piemonte", "AL AT BI CN NO TO VB VC");
        region("Puglia", "BA BR BT FG LE TA");
        region("Sardegna", "CA NU OR SS SU");
        region("Sicilia", "AG CL CT EN ME PA RG SR TP");
        region("Toscana", "AR FI GR LI LU MS PI PO PT SI");
        region("Provincia autonoma di Bolzano", "BZ");
        region("Provincia autonoma di Trento", "TN");
        region("Umbria", "PG TR");
        region("Valle d’Aosta", "AO");
        region("Veneto", "BL PD RO TV VE VI VR");
    }

    private Regions() {}

    /** @param territory two letters, in either case */
    static String of(String territory) {
        return Objects.requireNonNull(PROVINCES.get(territory.toUpperCase(Locale.ROOT)), territory);
    }

    /** The provinces of a region in order of the alphabet, in capital letters. */
    static List<String> provincesOf(String region) {
        return PROVINCES.keySet().stream()
                .filter(province -> of(province).equals(region))
                .sorted()
                .toList();
    }

    private static void region(String name, String provinces) {
        Arrays.stream(provinces.split(" ")).forEach(province -> PROVINCES.put(province, name));
    }
}
