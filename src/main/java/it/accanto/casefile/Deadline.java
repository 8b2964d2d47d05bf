package it.accanto.casefile;

import java.time.LocalDate;
import java.time.Period;

/**
 * The terms of law and practice, numbered as in the domain reference (section 13). A term counts from the day after its event; the
 * models name which of their elements carries which. {@code mark} is how sure the source is (V, V2, M).
 */
public enum Deadline {
    T01("Avviso a procura, tribunale e ministero", Period.ZERO, "D.lgs 142/2015 art. 19 c.5", "V"),
    T02("Avviso al ministero tramite SIM", Period.ZERO, "DPR 231/2023 art. 3", "V"),
    T03("Colloquio", Period.ofDays(3), "DPCM 98/2024 art. 2 c.1", "V"),
    T04("Identificazione", Period.ofDays(10), "D.lgs 142/2015 art. 19 c.1", "V"),
    T05("Prima accoglienza", Period.ofDays(45), "D.lgs 142/2015 art. 19 c.1", "V"),
    T06("Relazione per le indagini familiari", Period.ofDays(5), "D.lgs 142/2015 art. 19 c.7-bis", "V"),
    T07("Richiesta di nomina del tutore", Period.ofDays(30), "L. 184/1983 art. 3", "M"),
    T08("Autorizzazione del giudice (tratta)", Period.ofDays(2), "DPCM 234/2016 art. 3", "V"),
    T09("Accertamento socio-sanitario dell'età", Period.ofDays(60), "D.lgs 142/2015 art. 19-bis c.6", "V"),
    T10("Reclamo contro l'attribuzione dell'età", Period.ofDays(10), "c.p.c. art. 739", "M"),
    T11("Decisione sul reclamo", Period.ofDays(10), "D.lgs 142/2015 art. 19-bis c.9", "V"),
    T12("Verbale della via rapida alla procura", Period.ofDays(2), "D.lgs 142/2015 art. 19-bis c.6-ter", "V"),
    T13("Ricorso contro il verbale della via rapida", Period.ofDays(5), "D.lgs 142/2015 art. 19-bis c.6-ter", "V"),
    T14("Decisione sulla sospensione", Period.ofDays(5), "D.lgs 142/2015 art. 19-bis c.6-ter", "V"),
    T15("Sezione dedicata per adulti", Period.ofDays(90), "D.lgs 142/2015 art. 19 c.3-bis", "V"),
    T17("Apertura dei termini per il parere", Period.ofDays(-90), "DPR 394/1999 art. 14-bis c.2", "V2"),
    T18("Chiusura dei termini per il parere", Period.ofDays(60), "DPR 394/1999 art. 14-bis c.2", "V2"),
    T19("Domanda di conversione", Period.ofDays(60), "prassi delle Questure", "V2"),
    T20("Conversione dopo il diniego d'asilo", Period.ofDays(30), "DPR 394/1999 art. 14 c.1-bis", "V"),
    T21("Durata del permesso convertito", Period.ofYears(1), "TUI art. 32 c.1-bis", "V"),
    T22("Permanenza nel SAI dopo i diciotto anni", Period.ofMonths(6), "DM 18/11/2019 art. 38 c.3", "V"),
    T23("Fine del prosieguo amministrativo", Period.ofYears(21), "L. 47/2017 art. 13 c.2", "V"),
    T24("Richiesta del prosieguo amministrativo", Period.ZERO, "Cass. 1674/2026", "V2");

    private final String label;
    private final Period term;
    private final String source;
    private final String mark;

    Deadline(String label, Period term, String source, String mark) {
        this.label = label;
        this.term = term;
        this.source = source;
        this.mark = mark;
    }

    /** The last day of the term, counted from an event; a missing day is the last of its month. */
    public LocalDate from(LocalDate event) {
        return event.plus(term);
    }

    public String label() {
        return label;
    }

    public String source() {
        return source + " (" + mark + ")";
    }
}
