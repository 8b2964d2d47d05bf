package it.accanto.casefile.papers;

import it.accanto.casefile.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Refuses a PDF that does something when it is opened, carries other files, or is locked. It reads the names that stand in the file in
 * the clear, those written with escapes, and those within deflated object streams. What an unusual filter hides is not seen: whoever
 * opens the file does so in a reader that asks before it acts.
 */
final class PdfInspection {

    private static final Pattern ESCAPED = Pattern.compile("#([0-9a-f]{2})");
    private static final Pattern OBJECTS = Pattern.compile("/objstm.{0,400}?stream\\r?\\n", Pattern.DOTALL);
    private static final int END_WITHIN = 2048;
    private static final int UNPACKED_AT_MOST = 32 << 20;

    private static final List<String> ACTING = List.of(
            "/javascript",
            "/launch",
            "/embeddedfile",
            "/richmedia",
            "/xfa",
            "/submitform",
            "/importdata",
            "/gotoe",
            "/aa<<",
            "/aa <<");

    private PdfInspection() {}

    static void of(byte[] content, String text) {
        if (!text.startsWith("%pdf-")
                || !text.substring(Math.max(0, text.length() - END_WITHIN)).contains("%%eof")) {
            throw Refusal.of("file", "Il PDF è incompleto o guasto: apritelo, salvatelo di nuovo e ricaricatelo.");
        }
        if (!text.substring(text.lastIndexOf("%%eof") + 5).isBlank()) {
            throw Refusal.of("file", "Dopo la fine del PDF c'è altro: stampatelo in un nuovo PDF e ricaricate quello.");
        }
        String names = unescaped(text);
        if (names.contains("/encrypt")) {
            throw Refusal.of("file", "Il PDF è protetto da una password: togliete la protezione e ricaricatelo.");
        }
        refuseActing(names);
        refuseActing(unescaped(packedObjects(content, text)));
    }

    private static void refuseActing(String names) {
        if (ACTING.stream().anyMatch(names::contains)) {
            throw Refusal.of(
                    "file",
                    "Il PDF contiene comandi, moduli attivi o altri file: stampatelo in un nuovo PDF e ricaricate quello.");
        }
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                .toLowerCase(Locale.ROOT);
    }

    private static String packedObjects(byte[] content, String text) {
        StringBuilder unpacked = new StringBuilder();
        Matcher stream = OBJECTS.matcher(text);
        while (stream.find()) {
            inflate(content, stream.end(), unpacked);
        }
        return unpacked.toString().toLowerCase(Locale.ROOT);
    }

    private static void inflate(byte[] content, int from, StringBuilder unpacked) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            byte[] block = new byte[8192];
            for (int read = inflater.inflate(block); read > 0; read = inflater.inflate(block)) {
                unpacked.append(new String(block, 0, read, StandardCharsets.ISO_8859_1));
                if (unpacked.length() > UNPACKED_AT_MOST) {
                    throw Refusal.of(
                            "file", "Il PDF è troppo complesso: stampatelo in un nuovo PDF e ricaricate quello.");
                }
            }
        } catch (DataFormatException notDeflated) {
            unpacked.append('\n');
        } finally {
            inflater.end();
        }
    }
}
