package it.accanto.casefile.papers;

import it.accanto.casefile.Refusal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file's name as it came, made harmless for whoever downloads it: no folders, nothing invisible, nothing that a file system reads
 * in its own way, one extension. It is shown and given back, and never used as a path.
 */
record FileName(String stem, String extension) {

    private static final int LONGEST = 120;

    /** Control, format (among them those that turn the writing's direction), surrogates without a pair, private, unassigned, line ends. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private static final Pattern MEANT_BY_SYSTEMS = Pattern.compile("[<>:\"|?*%;]");
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\\$|conout\\$)([ -].*)?");

    static FileName of(@Nullable String given) {
        String path = INVISIBLE.matcher(given == null ? "" : given).replaceAll("");
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        String plain = MEANT_BY_SYSTEMS
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip();
        int dot = plain.lastIndexOf('.');
        return dot < 0
                ? new FileName(stem(plain), "")
                : new FileName(
                        stem(plain.substring(0, dot)),
                        plain.substring(dot + 1).strip().toLowerCase(Locale.ROOT));
    }

    private static String stem(String text) {
        String stem = text.replace('.', '-').replaceAll("^[\\s~-]+|[\\s-]+$", "");
        if (stem.isEmpty()) {
            return "documento";
        }
        return RESERVED.matcher(stem).matches() ? "_" + stem : stem;
    }

    /** The name under which a file of this content is kept; one whose extension says something else is refused. */
    String as(Format format) {
        if (!extension.isEmpty() && !format.bears(extension)) {
            throw Refusal.of(
                    "file",
                    "Il contenuto è %s ma il nome del file dice altro: salvatelo come .%s e ricaricatelo."
                            .formatted(format.inWords(), format.extension()));
        }
        String ending = "." + format.extension();
        return cut(stem, LONGEST - ending.length()) + ending;
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean halfACharacter = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, halfACharacter ? longest - 1 : longest).strip();
    }
}
