package it.accanto.privacy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.casefile.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The read log as the privacy officer reads it. Nothing here changes or removes a line. */
@RestController
@RequestMapping("/api/read-log")
@Tag(name = "Registro delle letture")
class ReadLogApi {

    private static final int LINES_A_PAGE = 50;
    private static final int MOST_PAGES = 100_000;

    /** A page of something, newest first; the first page is 0. */
    record Pages<T>(List<T> lines, int page, int pages, long total) {
        static <T> Pages<T> of(Page<T> page) {
            return new Pages<>(page.getContent(), page.getNumber(), page.getTotalPages(), page.getTotalElements());
        }
    }

    /** What is worth a look in a selection: how many lines of each kind, and who opened many cases in a day. */
    record Signals(
            long withReason, long outsideOwnWork, long refused, int threshold, List<ReadLogBook.ManyCases> manyCases) {}

    /** Whether the person who asks reads the log. */
    record Access(boolean readsTheLog) {}

    private final ReadLogBook book;
    private final PrivacySettings settings;

    ReadLogApi(ReadLogBook book, PrivacySettings settings) {
        this.book = book;
        this.settings = settings;
    }

    @Operation(summary = "Il registro delle letture, dalla più recente: per caso, persona, giorni, segnale")
    @GetMapping
    @Transactional
    Pages<ReadLogLine> lines(
            @RequestParam(name = "case", required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String signal,
            @RequestParam(defaultValue = "0") String page) {
        Selection selection = Selection.of(number, person, from, to, signal);
        return Pages.of(book.read(selection, LogReading.What.LINES, page(page), LINES_A_PAGE));
    }

    @Operation(summary = "Lo stesso come foglio di calcolo (CSV)")
    @GetMapping(value = "/csv", produces = "text/csv")
    @Transactional
    ResponseEntity<String> csv(
            @RequestParam(name = "case", required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String signal) {
        Selection selection = Selection.of(number, person, from, to, signal);
        Page<ReadLogLine> all = book.read(selection, LogReading.What.CSV, 0, ReadLogCsv.MOST_LINES);
        if (all.getTotalPages() > 1) {
            throw Refusal.of(
                    "from",
                    "Sono %d letture: scegliete un periodo più breve, al massimo %d alla volta."
                            .formatted(all.getTotalElements(), ReadLogCsv.MOST_LINES));
        }
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("registro-letture.csv")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(ReadLogCsv.of(all.getContent()));
    }

    @Operation(
            summary =
                    "Ciò che merita uno sguardo: motivi, letture fuori dal proprio lavoro, rifiuti, molti casi in un giorno")
    @GetMapping("/signals")
    @Transactional
    Signals signals(
            @RequestParam(name = "case", required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String least) {
        Selection selection = Selection.of(number, person, from, to, null);
        int threshold = least == null ? settings.manyCases() : whole("least", least, 2, 10_000);
        book.keep(selection, LogReading.What.SIGNALS);
        return new Signals(
                book.count(selection.with(Selection.Signal.WITH_REASON)),
                book.count(selection.with(Selection.Signal.OUTSIDE_OWN_WORK)),
                book.count(selection.with(Selection.Signal.REFUSED)),
                threshold,
                book.manyCases(selection, threshold));
    }

    @Operation(summary = "Chi ha letto il registro, e quale parte")
    @GetMapping("/readings")
    @Transactional(readOnly = true)
    Pages<LogReading.Told> readings(@RequestParam(defaultValue = "0") String page) {
        return Pages.of(book.readings(page(page), LINES_A_PAGE));
    }

    @Operation(summary = "Se chi chiede legge il registro: per mostrarne la strada")
    @GetMapping("/access")
    Access access() {
        return new Access(book.mayBeRead());
    }

    private static int page(String text) {
        return whole("page", text, 0, MOST_PAGES);
    }

    private static int whole(String field, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw Refusal.of(field, "Scrivete un numero intero da %d a %d.".formatted(least, most));
    }
}
