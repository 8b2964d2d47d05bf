package it.accanto.access;

import it.accanto.casefile.Refusal;

/** What is said where nothing better is known than a status. */
final class Sentences {

    private Sentences() {}

    static Refusal.Body of(int status) {
        return switch (status) {
            case 400, 406, 415, 422 -> say("bad_input", "La richiesta non è valida: controllate i dati inviati.");
            case 401 ->
                say(
                        "not_logged_in",
                        "Accedete con il vostro nome utente e la vostra password. Dopo più tentativi sbagliati aspettate un"
                                + " minuto prima di riprovare.");
            case 403, 405 -> say("forbidden", "Questa operazione non è permessa.");
            case 404 -> say("not_found", "Quello che cercate non c'è o non è vostro.");
            case 409, 412 -> say("stale", "Qualcun altro ha appena lavorato su questi dati: aggiornate e riprovate.");
            default -> say("error", "Si è verificato un errore: nulla è stato salvato. Riprovate fra qualche minuto.");
        };
    }

    private static Refusal.Body say(String type, String message) {
        return new Refusal.Body(type, message, null);
    }
}
