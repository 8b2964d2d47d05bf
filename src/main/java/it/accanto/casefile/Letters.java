package it.accanto.casefile;

/** Which letters a text may hold that is to be kept, shown and printed. */
public final class Letters {

    private Letters() {}

    /** False for control characters other than line ends and tabs, halves of characters, and what is no character at all. */
    public static boolean keepable(String text) {
        return text.codePoints().allMatch(Letters::keepable);
    }

    private static boolean keepable(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL -> letter == '\n' || letter == '\r' || letter == '\t';
            case Character.SURROGATE -> false;
            default -> (letter & 0xFFFE) != 0xFFFE;
        };
    }
}
