package it.accanto.rules.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import it.accanto.casefile.Refusal;
import it.accanto.rules.examples.CarriedExamples.Named;
import it.accanto.rules.examples.Example;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a parcel that somebody sent, and trusts nothing of it: not its size, not the names in it, not a single text. */
final class ParcelReader {

    /** Of the archive, in bytes. */
    static final int LARGEST = 5_000_000;

    private static final int LARGEST_UNPACKED = 60_000_000;
    private static final int LARGEST_FILE = 4_000_000;
    private static final int MOST_FILES = 2_000;
    private static final int MOST_EXAMPLES = 1_000;

    private static final String FIELD = "zip";
    private static final Pattern FOLDER = Pattern.compile("([a-z0-9-]{1,80})/(?:versions/)?");
    private static final Pattern FILE =
            Pattern.compile("([a-z0-9-]{1,80})/(README\\.md|versions\\.json|examples\\.json|versions/\\d{4,6}\\.dmn)");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String file;
    private final Map<String, byte[]> files = new HashMap<>();
    private long unpacked;

    private ParcelReader(String file) {
        this.file = file;
    }

    /**
     * @param file the rule for which it is meant
     * @throws Refusal that says what is wrong with it
     */
    static Parcel read(String file, InputStream sent) {
        byte[] archive = limited(sent, LARGEST);
        ParcelReader reader = new ParcelReader(file);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                reader.take(entry, zip);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw refused("L'archivio è rovinato o non è uno zip: esportate di nuovo la regola.");
        }
        return reader.parcel();
    }

    private void take(ZipEntry entry, ZipInputStream zip) {
        boolean folder = entry.isDirectory();
        Matcher name = (folder ? FOLDER : FILE).matcher(entry.getName());
        if (!name.matches()) {
            throw refused(
                    "L'archivio contiene file che non vengono dallo studio delle regole: esportate di nuovo la regola.");
        }
        if (!name.group(1).equals(file)) {
            throw refused(
                    "L'archivio è della regola «%s»: importatelo dalla pagina di quella.".formatted(name.group(1)));
        }
        byte[] content = folder ? new byte[0] : limited(zip, LARGEST_FILE);
        unpacked += content.length;
        String shorter = entry.getName().substring(file.length() + 1);
        if (files.put(shorter, content) != null || files.size() > MOST_FILES || unpacked > LARGEST_UNPACKED) {
            throw refused("L'archivio contiene troppi file, o due volte lo stesso: esportate di nuovo la regola.");
        }
    }

    private static byte[] limited(InputStream from, int largest) {
        try {
            byte[] read = from.readNBytes(largest + 1);
            if (read.length > largest) {
                throw refused("L'archivio è troppo grande: al massimo 5 MB, e 4 MB per ogni file che contiene.");
            }
            return read;
        } catch (IOException broken) {
            throw refused("L'archivio è rovinato o non è uno zip: esportate di nuovo la regola.");
        }
    }

    private Parcel parcel() {
        if (files.isEmpty()) {
            throw refused("Questo non è un archivio zip: mandate quello che avete esportato.");
        }
        Parcel.Index index = json("versions.json", new TypeReference<>() {});
        List<Parcel.Line> lines = json("examples.json", new TypeReference<>() {});
        boolean whole = file.equals(index.file())
                && index.versions() != null
                && index.versions().stream().anyMatch(version -> version != null && version.number() == index.inForce())
                && lines.size() <= MOST_EXAMPLES;
        if (!whole) {
            throw refused("«versions.json» o «examples.json» non dice quello che serve: esportate di nuovo la regola.");
        }
        String dmn = text("versions/%04d.dmn".formatted(index.inForce()));
        return new Parcel(
                file,
                index.inForce(),
                index.versions().stream().filter(Objects::nonNull).toList(),
                Map.of(index.inForce(), dmn),
                lines.stream().map(ParcelReader::named).toList());
    }

    private static Named named(Parcel.@Nullable Line line) {
        if (line == null
                || line.code() == null
                || line.decision() == null
                || line.inputs() == null
                || line.expected() == null) {
            throw refused("In «examples.json» un esempio non è completo: esportate di nuovo la regola.");
        }
        return new Named(
                line.code(),
                new Example.Told(line.decision(), line.inputs(), line.expected(), line.why(), line.source()));
    }

    private <T> T json(String name, TypeReference<T> type) {
        try {
            T read = JSON.readValue(text(name), type);
            if (read != null) {
                return read;
            }
        } catch (JsonProcessingException | IllegalArgumentException broken) {
            // told below
        }
        throw refused("«%s» non si legge come JSON: esportate di nuovo la regola.".formatted(name));
    }

    private String text(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw refused("Nell'archivio manca «%s»: esportate di nuovo la regola.".formatted(name));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw refused("«%s» non è un testo in UTF-8: esportate di nuovo la regola.".formatted(name));
        }
    }

    private static Refusal refused(String message) {
        return Refusal.of(FIELD, message);
    }
}
