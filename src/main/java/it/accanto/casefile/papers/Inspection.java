package it.accanto.casefile.papers;

import it.accanto.casefile.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * What a file is, by its content alone: neither its name nor what the sender calls it counts. Whatever is a second thing at the same
 * time (a page, a script, an archive) is refused as far as its bytes show it; this is no virus scanner.
 */
final class Inspection {

    private static final Detector DETECTOR = MimeTypes.getDefaultMimeTypes();
    private static final int HEAD = 4096;
    private static final int ARCHIVE_TAIL = 66_000;

    private static final List<String> PAGES =
            List.of("<html", "<!doctype", "<svg", "<body", "<iframe", "<?xml-stylesheet");
    private static final List<String> ANYWHERE = List.of("<script", "<?php", "eicar-standard-antivirus-test-file");

    private Inspection() {}

    static Format of(byte[] content) {
        if (content.length == 0) {
            throw Refusal.of("file", "Il file è vuoto: controllatelo e ricaricatelo.");
        }
        Format format = Format.ofMediaType(detected(content)).orElseThrow(Inspection::notAccepted);
        String text = new String(content, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        refuseASecondThing(text);
        if (format == Format.PDF) {
            PdfInspection.of(content, text);
        } else {
            ImageInspection.of(content, format);
        }
        return format;
    }

    private static String detected(byte[] content) {
        try (ByteArrayInputStream in = new ByteArrayInputStream(content)) {
            return DETECTOR.detect(in, new Metadata()).getBaseType().toString();
        } catch (IOException neverFromMemory) {
            throw notAccepted();
        }
    }

    private static void refuseASecondThing(String text) {
        String head = text.substring(0, Math.min(HEAD, text.length()));
        String tail = text.substring(Math.max(0, text.length() - ARCHIVE_TAIL));
        if (PAGES.stream().anyMatch(head::contains)
                || ANYWHERE.stream().anyMatch(text::contains)
                || tail.contains("pk\u0005\u0006")) {
            throw Refusal.of(
                    "file",
                    "Il file contiene anche altro, oltre al documento: scansionatelo o stampatelo di nuovo in PDF e ricaricatelo.");
        }
    }

    static Refusal notAccepted() {
        return Refusal.of(
                "file",
                "Si accettano solo PDF e immagini JPEG o PNG: salvate il documento in uno di questi formati e ricaricatelo.");
    }
}
