package it.accanto.casefile.papers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a scan may be. WebP and HEIC are left out because the platform cannot open them to check them; a phone that is asked for
 * JPEG sends JPEG. DOCX and ODT are left out because they are archives that can carry anything.
 */
enum Format {
    PDF("application/pdf", "un PDF", "pdf"),
    JPEG("image/jpeg", "un'immagine JPEG", "jpg", "jpeg"),
    PNG("image/png", "un'immagine PNG", "png");

    private final String mediaType;
    private final String inWords;
    private final List<String> extensions;

    Format(String mediaType, String inWords, String... extensions) {
        this.mediaType = mediaType;
        this.inWords = inWords;
        this.extensions = List.of(extensions);
    }

    static Optional<Format> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    String inWords() {
        return inWords;
    }

    /** The extension that a kept file bears. */
    String extension() {
        return extensions.get(0);
    }

    boolean bears(String extension) {
        return extensions.contains(extension);
    }
}
