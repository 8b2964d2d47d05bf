package it.accanto.plan;

import it.accanto.casefile.Refusal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A service that a plan can include, as {@code plan-services} proposes it, on its axis. */
public enum Measure {
    LITERACY_L2(Axis.LEARNING, "Alfabetizzazione in italiano"),
    CPIA_A1_A2(Axis.LEARNING, "CPIA, corso A1-A2"),
    CPIA_FIRST_LEVEL(Axis.LEARNING, "CPIA, primo livello (licenza media)"),
    SCHOOL_ENROLMENT(Axis.LEARNING, "Iscrizione a scuola"),
    IEFP_OR_UPPER_SECONDARY(Axis.LEARNING, "IeFP o scuola superiore"),
    VOCATIONAL_ORIENTATION(Axis.WORK, "Orientamento"),
    BILANCIO_COMPETENZE(Axis.WORK, "Bilancio delle competenze"),
    CHECK_DOTE_QUALIFICAZIONE(Axis.WORK, "Verifica per la dote qualificazione"),
    CHECK_DOTE_OCCUPAZIONE(Axis.WORK, "Verifica per la dote occupazione"),
    CPI_REGISTRATION(Axis.WORK, "Iscrizione al centro per l'impiego"),
    HOUSING_EXIT_PLAN(Axis.HOUSING, "Progetto di uscita per l'alloggio"),
    SEMI_AUTONOMY_TRAINING(Axis.HOUSING, "Allenamento all'autonomia"),
    URGENT_HOUSING_SUPPORT(Axis.HOUSING, "Sostegno urgente per l'alloggio"),
    PEER_SPORT_VOLUNTEERING(Axis.RELATIONS, "Pari, sport e volontariato"),
    GUARDIAN_SOLICIT(Axis.RELATIONS, "Sollecito della nomina del tutore"),
    MENTOR(Axis.RELATIONS, "Mentore"),
    PERMIT_APPLICATION(Axis.LEGAL, "Richiesta del permesso di soggiorno"),
    PASSPORT_SUPPORT(Axis.LEGAL, "Aiuto per il passaporto"),
    SSN_REGISTRATION(Axis.HEALTH, "Iscrizione al Servizio sanitario");

    private final Axis axis;
    private final String label;

    Measure(Axis axis, String label) {
        this.axis = axis;
        this.label = label;
    }

    public Axis axis() {
        return axis;
    }

    public String label() {
        return label;
    }

    /** The measures of a list of codes; one that no plan knows is refused. */
    public static Set<Measure> of(List<String> codes) {
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        codes.forEach(code -> measures.add(of(code)));
        return measures;
    }

    private static Measure of(String code) {
        return Arrays.stream(values())
                .filter(measure -> measure.name().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.of("service", "Questo servizio non è nell'elenco: scegliete una delle voci."));
    }
}
