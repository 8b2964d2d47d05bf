package it.accanto.waiting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.access.Office;
import it.accanto.casefile.Refusal;
import it.accanto.pathway.Authority;
import it.accanto.supervision.Supervisors;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** On whom we wait: days by authority and office, this quarter against the last, and the cases that wait longest. */
@RestController
@Tag(name = "Coordinamento")
class OnWhomApi {

    private final Supervisors supervisors;
    private final Pictures pictures;
    private final OnWhom onWhom;

    OnWhomApi(Supervisors supervisors, Pictures pictures, OnWhom onWhom) {
        this.supervisors = supervisors;
        this.pictures = pictures;
        this.onWhom = onWhom;
    }

    @Operation(
            summary =
                    "Chi aspettiamo: giorni d'attesa per autorità e ufficio, in questo trimestre e nel precedente, e i casi che aspettano da più tempo")
    @GetMapping("/api/supervision/waits")
    OnWhomTold waits(
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @Nullable String authority) {
        Set<String> territories = supervisors.territories(territory);
        String of = office(office);
        Authority on = blank(authority) ? null : Authority.asked("authority", authority);
        return onWhom.tell(
                pictures.now(),
                supervisors.territories(),
                place -> territories.contains(place.territory())
                        && (of == null || of.equals(place.office()))
                        && (on == null || on == place.authority()));
    }

    private static @Nullable String office(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        return Office.ofCases().stream()
                .map(Office::id)
                .filter(asked.strip()::equals)
                .findFirst()
                .orElseThrow(() -> Refusal.of("office", "Scegliete un ufficio: %s.".formatted(offices())));
    }

    private static String offices() {
        return Office.ofCases().stream().map(Office::id).collect(Collectors.joining(", "));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
