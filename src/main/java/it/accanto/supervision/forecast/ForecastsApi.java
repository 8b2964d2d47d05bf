package it.accanto.supervision.forecast;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.casefile.Refusal;
import it.accanto.pathway.Authority;
import it.accanto.supervision.Supervisors;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who will miss, and what if. */
@RestController
@RequestMapping("/api/supervision/forecasts")
@Tag(name = "Coordinamento")
class ForecastsApi {

    /** In seconds. */
    private static final int LONGEST_WAIT = 20;

    /** What can be changed in a trial, within what the person supervises. */
    record Choices(List<String> territories, List<Choice> authorities, List<Choice> offices) {}

    /** An id and what staff call it. */
    record Choice(String id, String name) {}

    private final Supervisors supervisors;
    private final ForecastList list;
    private final Forecasting forecasting;
    private final Calibration calibration;
    private final WhatIfs trials;
    private final Needs needs = Needs.catalogue();

    ForecastsApi(
            Supervisors supervisors,
            ForecastList list,
            Forecasting forecasting,
            Calibration calibration,
            WhatIfs trials) {
        this.supervisors = supervisors;
        this.list = list;
        this.forecasting = forecasting;
        this.calibration = calibration;
        this.trials = trials;
    }

    @Operation(summary = "Chi rischia di compiere diciotto anni prima che sia tutto fatto, i più a rischio per primi")
    @GetMapping
    Told.Page all(
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String page) {
        return list.page(supervisors.territories(territory), page(page));
    }

    private static int page(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return 1;
        }
        if (!asked.matches("[1-9][0-9]{0,5}")) {
            throw Refusal.of("page", "Scrivete il numero della pagina, da 1 in poi.");
        }
        return Integer.parseInt(asked);
    }

    private static int seconds(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return 0;
        }
        if (!asked.matches("[0-9]{1,2}") || Integer.parseInt(asked) > LONGEST_WAIT) {
            throw Refusal.of("wait", "Scrivete i secondi da aspettare, al massimo %d.".formatted(LONGEST_WAIT));
        }
        return Integer.parseInt(asked);
    }

    @Operation(summary = "Calcola di nuovo la previsione, in secondo piano")
    @PostMapping("/runs")
    Progress<Void> run() {
        supervisors.territories();
        return forecasting.begin();
    }

    @Operation(summary = "A che punto è il calcolo")
    @GetMapping("/runs/current")
    Progress<Void> current(@RequestParam(required = false) @Nullable String wait) {
        supervisors.territories();
        return forecasting.progress(seconds(wait));
    }

    @Operation(summary = "Le previsioni di ogni mese, confrontate con quello che poi è successo")
    @GetMapping("/calibration")
    Calibration.Checked calibration(@RequestParam(required = false) @Nullable String territory) {
        return calibration.of(supervisors.territories(territory));
    }

    @Operation(summary = "Che cosa si può cambiare in una prova")
    @GetMapping("/what-if/choices")
    Choices choices() {
        Set<String> theirs = supervisors.territories();
        return new Choices(
                theirs.stream()
                        .map(one -> one.toUpperCase(Locale.ROOT))
                        .sorted()
                        .toList(),
                needs.authorities().stream()
                        .sorted()
                        .map(one -> new Choice(one, Authority.valueOf(one).label()))
                        .toList(),
                needs.offices().stream()
                        .sorted()
                        .map(one -> new Choice(one, Told.officeName(one)))
                        .toList());
    }

    @Operation(summary = "La stessa simulazione con un cambiamento, a fianco di quella senza")
    @PostMapping("/what-if")
    Progress<Compared> whatIf(@RequestBody WhatIf change) {
        return trials.begin(supervisors.person(), supervisors.territories(), change);
    }

    @Operation(summary = "La propria prova: a che punto è, e che cosa ne è venuto")
    @GetMapping("/what-if/current")
    Progress<Compared> trial(@RequestParam(required = false) @Nullable String wait) {
        supervisors.territories();
        return trials.progress(supervisors.person(), seconds(wait));
    }
}
