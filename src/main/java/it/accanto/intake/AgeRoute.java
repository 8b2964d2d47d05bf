package it.accanto.intake;

/** The ways to a person's age, as the table {@code age-assessment-route} names them (D.lgs 142/2015 art. 19-bis). */
public enum AgeRoute {
    NONE,
    NONE_DOCUMENT_PROVES,
    DOCUMENT_VERIFICATION,
    SOCIO_SANITARY_PROTOCOL,
    TRAFFICKING_DPCM_234_2016,
    FAST_TRACK_6TER;

    /** SETTLED, CERTIFICATE or EXAM: where the way leads first. */
    public String path() {
        if (settles()) {
            return "SETTLED";
        }
        return this == DOCUMENT_VERIFICATION ? "CERTIFICATE" : "EXAM";
    }

    /** The age is settled without an assessment. */
    boolean settles() {
        return this == NONE || this == NONE_DOCUMENT_PROVES;
    }
}
