package it.accanto.supervision.figures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.supervision.Supervisors;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures that leave the house, within the territories of whoever asks: for a page, as CSV, as XLSX. */
@RestController
@RequestMapping("/api/supervision/figures")
@Tag(name = "Coordinamento")
class FiguresApi {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Supervisors supervisors;
    private final LatestFigures latest;
    private final Clock clock;

    FiguresApi(Supervisors supervisors, LatestFigures latest, Clock clock) {
        this.supervisors = supervisors;
        this.latest = latest;
        this.clock = clock;
    }

    @Operation(
            summary = "Tabelle semestrali del Ministero (ministero), esiti DiTu (ditu), conti delle doti (doti)",
            description = "on: il giorno di riferimento, come 2026-12-31; se manca l'ultimo 30 giugno o 31 dicembre.")
    @GetMapping("/{which}")
    Figures page(
            @PathVariable String which,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String territory) {
        return figures(which, on, territory);
    }

    @Operation(summary = "Le stesse come foglio di calcolo (CSV)")
    @GetMapping("/{which}/csv")
    void csv(
            @PathVariable String which,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String territory,
            HttpServletResponse response)
            throws IOException {
        Figures figures = figures(which, on, territory);
        attached(response, "text/csv;charset=UTF-8", figures.name() + ".csv");
        Sheets.csv(figures, response.getOutputStream());
    }

    @Operation(summary = "Le stesse come foglio di calcolo (XLSX)")
    @GetMapping("/{which}/xlsx")
    void xlsx(
            @PathVariable String which,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String territory,
            HttpServletResponse response)
            throws IOException {
        Figures figures = figures(which, on, territory);
        attached(response, XLSX, figures.name() + ".xlsx");
        Sheets.xlsx(figures, response.getOutputStream());
    }

    private Figures figures(String which, @Nullable String on, @Nullable String territory) {
        Set<String> territories = supervisors.territories(territory);
        return latest.of(which, HalfYear.asked(on, LocalDate.now(clock)), territories);
    }

    static void attached(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
