package it.accanto.supervision.forecast;

import it.accanto.supervision.forecast.Pace.Level;

/**
 * How far a forecast is to be trusted: as far as the histories behind the step that decides it.
 *
 * @param step the least known of the steps that decide; empty where nothing is left to do
 * @param histories how many ended ones it was learnt from
 */
record Sureness(Word word, String step, Level level, int histories) {

    /** From so many histories of the territory itself it is called high. */
    static final int MANY = 100;

    /** How it is said. */
    enum Word {
        HIGH("alta"),
        MIDDLE("media"),
        LOW("bassa");

        private final String label;

        Word(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static Sureness of(NeedStep step, Pace pace) {
        return new Sureness(word(pace), step.id(), pace.level(), pace.histories());
    }

    private static Word word(Pace pace) {
        return switch (pace.level()) {
            case SOURCES -> Word.LOW;
            case INSTALLATION -> Word.MIDDLE;
            case TERRITORY -> pace.histories() >= MANY ? Word.HIGH : Word.MIDDLE;
        };
    }

    /** Whether it is less sure than another. */
    boolean below(Sureness other) {
        int words = word.compareTo(other.word);
        return words != 0 ? words > 0 : histories < other.histories;
    }

    /** Why, for staff. */
    static String reason(Level level, int histories, String stepName) {
        return switch (level) {
            case TERRITORY ->
                "Di «%s» si conoscono %d storie concluse in questo territorio.".formatted(stepName, histories);
            case INSTALLATION ->
                "Di «%s» si conoscono %d storie concluse in tutti i territori: in questo sono ancora poche."
                        .formatted(stepName, histories);
            case SOURCES ->
                "Di «%s» non ci sono abbastanza storie concluse: si usa la stima di partenza.".formatted(stepName);
        };
    }
}
