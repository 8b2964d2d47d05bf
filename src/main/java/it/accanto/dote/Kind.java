package it.accanto.dote;

import it.accanto.casefile.Refusal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The two doti: one builds skills, the other leads into work. */
public enum Kind {
    DOTE_QUALIFICAZIONE("dote qualificazione", "dote-qualificazione", "internship"),
    DOTE_OCCUPAZIONE("dote occupazione", "dote-occupazione", "placement");

    private final String words;
    private final String table;
    private final String subject;

    Kind(String words, String table, String subject) {
        this.words = words;
        this.table = table;
        this.subject = subject;
    }

    /** The kind that a client names; any other word is refused. */
    static Kind named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.of("dote", "Dite quale dote si chiede: DOTE_QUALIFICAZIONE oppure DOTE_OCCUPAZIONE."));
    }

    public String inWords() {
        return words;
    }

    /** The key of the table that says who is eligible, and for how much. */
    public String table() {
        return table;
    }

    /** The service by which a signed plan aims at this dote. */
    public String aim() {
        return "CHECK_" + name();
    }

    /** The name of a form's field on what the dote pays for, such as {@code internshipStartsOn}. */
    public String field(String what) {
        return subject + what;
    }
}
