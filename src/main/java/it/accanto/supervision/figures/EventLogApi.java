package it.accanto.supervision.figures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.casefile.Refusal;
import it.accanto.pathway.Moments;
import it.accanto.supervision.Supervisors;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The event log for process mining tools, written as it is read: a year of cases takes no more memory than one. */
@RestController
@Tag(name = "Coordinamento")
class EventLogApi {

    private final Supervisors supervisors;
    private final EventsRead events;
    private final Clock clock;

    EventLogApi(Supervisors supervisors, EventsRead events, Clock clock) {
        this.supervisors = supervisors;
        this.events = events;
        this.clock = clock;
    }

    @Operation(
            summary = "Il registro degli eventi in XES (IEEE 1849), per gli strumenti di process mining",
            description = "Dei casi aperti dal giorno from al giorno to, compresi; se mancano, nell'ultimo anno.")
    @GetMapping("/api/supervision/log.xes")
    void log(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String territory,
            HttpServletResponse response)
            throws IOException, XMLStreamException {
        Set<String> territories = supervisors.territories(territory);
        LocalDate last = to == null || to.isBlank() ? LocalDate.now(clock) : HalfYear.day("to", to);
        LocalDate first = from == null || from.isBlank() ? last.minusYears(1).plusDays(1) : HalfYear.day("from", from);
        if (first.isAfter(last)) {
            throw Refusal.of("from", "Il primo giorno viene dopo l'ultimo: scambiateli.");
        }
        FiguresApi.attached(response, "application/xml;charset=UTF-8", "accanto-%s-%s.xes".formatted(first, last));
        BufferedOutputStream out = new BufferedOutputStream(response.getOutputStream());
        XesWriter xes = XesWriter.to(out, "Accanto, casi aperti dal %s al %s".formatted(first, last));
        events.each(begin(first), begin(last.plusDays(1)), territories, event -> write(xes, event));
        xes.finish();
        out.flush();
    }

    private static void write(XesWriter xes, LoggedEvent event) {
        try {
            xes.write(event);
        } catch (XMLStreamException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Moments.ITALY).toInstant();
    }
}
