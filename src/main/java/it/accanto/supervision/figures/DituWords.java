package it.accanto.supervision.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What DiTu's tables tell, with the words staff read for each value, in the order of the table.
 *
 * @param place where the value stands among those read of the present
 */
record DituWords(String title, int place, Map<String, String> labels) {

    static final List<DituWords> OF_THE_PRESENT = List.of(
            new DituWords(
                    "Piano individuale",
                    0,
                    labels("IN_FORCE", "In vigore", "DRAFT", "In stesura", "ENDED", "Concluso", "NONE", "Nessuno")),
            new DituWords(
                    "Bilancio delle competenze",
                    1,
                    labels(
                            "DONE",
                            "Concluso",
                            "UNDER_WAY",
                            "In corso",
                            "OFFERED",
                            "Proposto",
                            "DECLINED",
                            "Rifiutato",
                            "WITHDRAWN",
                            "Ritirato",
                            "INTERRUPTED",
                            "Interrotto",
                            "NONE",
                            "Nessuno")),
            new DituWords(
                    "Doti",
                    2,
                    labels(
                            "DOTE_OCCUPAZIONE",
                            "Dote occupazione concessa",
                            "DOTE_QUALIFICAZIONE",
                            "Solo dote qualificazione concessa",
                            "ASKED",
                            "Chiesta, mai concessa",
                            "NONE",
                            "Nessuna")),
            new DituWords(
                    "Livello di italiano",
                    3,
                    labels(
                            "ILLITERATE",
                            "Non sa leggere né scrivere",
                            "PRE_A1",
                            "Prima dell'A1",
                            "A1",
                            "A1",
                            "A2",
                            "A2",
                            "B1_PLUS",
                            "B1 o più",
                            "NONE",
                            "Non rilevato")));

    /** The outcomes with which a case closes, as its form names them. */
    static final DituWords OUTCOMES = new DituWords(
            "Esiti dei casi chiusi nel semestre",
            0,
            labels(
                    "PERMIT_CONVERTED",
                    "Adulto con permesso convertito",
                    "PROSIEGUO",
                    "In prosieguo amministrativo",
                    "PROTECTION_KEPT",
                    "Adulto con protezione internazionale o speciale",
                    "CONVERSION_REFUSED",
                    "Conversione rifiutata",
                    "CONVERSION_PENDING",
                    "Adulto con conversione in corso",
                    "ADULT_FOUND",
                    "Risultato maggiorenne",
                    "NOT_MSNA_ADULT",
                    "Non MSNA: adulto",
                    "NOT_MSNA_EU",
                    "Non MSNA: cittadino dell'Unione europea",
                    "NOT_MSNA_ITALIAN",
                    "Non MSNA: cittadino italiano",
                    "NOT_MSNA_ACCOMPANIED",
                    "Non MSNA: accompagnato",
                    "NOT_MSNA_REPRESENTED",
                    "Non MSNA: rappresentato",
                    "NOT_MSNA_TEMP_PROGRAMME",
                    "Non MSNA: programma solidaristico",
                    "EX_MSNA",
                    "Già MSNA, ora maggiorenne",
                    "LEFT_WITHOUT_NOTICE",
                    "Allontanato senza avviso",
                    "RETURNED_TO_FAMILY",
                    "Ricongiunto alla famiglia",
                    "ASSISTED_RETURN",
                    "Rimpatrio assistito",
                    "MOVED_ABROAD",
                    "Trasferito all'estero",
                    "OTHER",
                    "Altro"));

    private static Map<String, String> labels(String... words) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int at = 0; at < words.length; at += 2) {
            labels.put(words[at], words[at + 1]);
        }
        return labels;
    }
}
