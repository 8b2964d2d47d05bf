package it.accanto.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.casefile.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board of guardians: minors who wait and since when, and where there is room, by court district. */
@RestController
@Tag(name = "Coordinamento")
class GuardiansApi {

    static final int PAGE = 100;

    private static final Map<String, String> WORDS = Map.of(
            "SOUGHT", "si cerca nell’elenco",
            "SUGGESTED", "indicato al tribunale",
            "NAMED", "nominato, manca l’accettazione",
            "INSTITUTIONAL_SOUGHT", "chiesto un tutore istituzionale");

    /** A district, its spans in days. */
    record DistrictTold(
            String court,
            int waiting,
            double p50Days,
            double p90Days,
            long longestDays,
            int guardians,
            int wards,
            int withRoom,
            int freePlaces,
            int resting) {}

    /** Who waits, with the search in words. */
    record WaitingTold(
            String caseNumber,
            String territory,
            String court,
            String state,
            LocalDate since,
            long days,
            int daysTo18) {}

    /** The board on a day. */
    record Told(
            LocalDate on,
            Set<String> territories,
            List<DistrictTold> districts,
            int total,
            int page,
            int pages,
            List<WaitingTold> rows) {}

    private final Supervisors supervisors;
    private final GuardianBoard board;

    GuardiansApi(Supervisors supervisors, GuardianBoard board) {
        this.supervisors = supervisors;
        this.board = board;
    }

    @Operation(summary = "Chi aspetta un tutore, da quando, e dove c'è posto, per distretto del tribunale")
    @GetMapping("/api/supervision/guardians")
    Told guardians(
            @RequestParam(required = false) @Nullable String territory, @RequestParam(defaultValue = "0") int page) {
        if (page < 0) {
            throw Refusal.of("page", "Le pagine si contano da 0.");
        }
        GuardianBoard.Board found = board.of(supervisors.territories(territory));
        return new Told(
                found.on(),
                supervisors.territories(),
                found.districts().stream().map(GuardiansApi::told).toList(),
                found.waiting().size(),
                page,
                Math.max(1, (found.waiting().size() + PAGE - 1) / PAGE),
                found.waiting().stream()
                        .skip((long) page * PAGE)
                        .limit(PAGE)
                        .map(GuardiansApi::told)
                        .toList());
    }

    private static DistrictTold told(GuardianBoard.District district) {
        return new DistrictTold(
                district.court(),
                district.waits().count(),
                district.waits().p50(),
                district.waits().p90(),
                district.longest(),
                district.guardians(),
                district.wards(),
                district.withRoom(),
                district.freePlaces(),
                district.resting());
    }

    private static WaitingTold told(GuardianBoard.Waiting one) {
        return new WaitingTold(
                one.number(),
                one.territory(),
                one.court(),
                one.state() == null ? "non ancora chiesto" : WORDS.getOrDefault(one.state(), one.state()),
                one.since(),
                one.days(),
                one.daysTo18());
    }
}
