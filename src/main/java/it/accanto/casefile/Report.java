package it.accanto.casefile;

import java.time.LocalDate;

/** The report of a minor's presence (segnalazione), as the form was filled in; the file is opened from it. */
public record Report(
        Minor minor,
        LocalDate birthDate,
        BirthDateClaim.Certainty certainty,
        String province,
        LocalDate reportedOn,
        String reportedBy) {

    /** Refuses what cannot be: dates in the future, an adult of more than a century. */
    public Report checkedOn(LocalDate today) {
        BirthDateClaim.checkPossible(birthDate, today);
        if (reportedOn.isAfter(today)) {
            throw Refusal.of(
                    "reportedOn", "La data della segnalazione è nel futuro: indicate il giorno in cui è arrivata.");
        }
        if (reportedOn.isBefore(birthDate)) {
            throw Refusal.of("reportedOn", "La segnalazione precede la nascita: controllate le due date.");
        }
        return this;
    }
}
