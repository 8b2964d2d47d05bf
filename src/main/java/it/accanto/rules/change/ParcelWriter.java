package it.accanto.rules.change;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import it.accanto.rules.examples.CarriedExamples.Named;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a parcel as files that can be put under version control: the same content makes the same bytes, on whatever day. */
final class ParcelWriter {

    /** An archive keeps a time for each file; it says nothing here. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    private static final ObjectWriter JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build()
            .writer(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private static final String README =
            """
            # La regola «%s»

            Questa cartella viene dallo studio delle regole di Accanto e si può tenere sotto controllo di versione:
            lo stesso contenuto dà gli stessi file.

            - `versions/`: i testi DMN di ogni versione, come furono pubblicati.
            - `versions.json`: da quando vale ciascuna, chi l'ha scritta e approvata, la norma e il motivo; `inForce` è
              quella che era in vigore.
            - `examples.json`: gli esempi salvati, con la risposta che si aspettano.

            Per portarla in un'altra installazione si comprime la cartella in un file zip e lo si importa dalla pagina
            della regola: diventa una bozza, che passa per gli stessi controlli, gli stessi esempi e la stessa approvazione.
            """;

    private ParcelWriter() {}

    static byte[] written(Parcel parcel) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("README.md", bytes(README.formatted(parcel.file())));
        files.put("versions.json", json(new Parcel.Index(parcel.file(), parcel.inForce(), parcel.versions())));
        files.put(
                "examples.json",
                json(parcel.examples().stream().map(ParcelWriter::line).toList()));
        parcel.texts().forEach((number, dmn) -> files.put("versions/%04d.dmn".formatted(number), bytes(dmn)));
        return zip(parcel.file(), files);
    }

    private static Parcel.Line line(Named example) {
        return new Parcel.Line(
                example.code(),
                example.told().decision(),
                example.told().inputs(),
                example.told().expected(),
                example.told().why(),
                example.told().source());
    }

    private static byte[] json(Object value) {
        try {
            return bytes(JSON.writeValueAsString(value) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String folder, Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(folder + "/" + file.getKey());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
