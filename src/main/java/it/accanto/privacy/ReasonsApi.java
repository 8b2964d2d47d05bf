package it.accanto.privacy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.casefile.CaseDoor;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.OpensCase;
import it.accanto.casefile.Refusal;
import it.accanto.casefile.Sight;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a person writes why they need to see a case that is not their work. */
@RestController
@Tag(name = "Casi")
class ReasonsApi {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    /** The reason as it is written. */
    record Written(@Nullable String reason) {

        String words() {
            String words = reason == null ? "" : reason.strip();
            if (words.length() < SHORTEST) {
                throw Refusal.of("reason", "Scrivete il motivo in almeno %d caratteri.".formatted(SHORTEST));
            }
            if (words.length() > LONGEST) {
                throw Refusal.of("reason", "Il motivo è troppo lungo: al massimo %d caratteri.".formatted(LONGEST));
            }
            return words;
        }
    }

    /** Until when it opens the names. */
    record Given(CaseNumber number, Instant givenAt, Instant standsUntil) {}

    private final CaseDoor door;
    private final Reasons reasons;
    private final ReadLog log;

    ReasonsApi(CaseDoor door, Reasons reasons, ReadLog log) {
        this.door = door;
        this.reasons = reasons;
        this.log = log;
    }

    @Operation(
            summary = "Scrivere perché si vede un caso fuori dal proprio lavoro: {reason}",
            description =
                    "Da 10 a 500 caratteri. Fino a fine giornata il caso mostra i nomi; il motivo resta nel registro delle letture.")
    @PostMapping("/api/cases/{number}/reasons")
    @ResponseStatus(HttpStatus.CREATED)
    @OpensCase
    Given give(
            @PathVariable String number,
            @RequestBody Written written,
            @RequestParam(required = false) @Nullable String task) {
        PersonsSight sight = (PersonsSight) door.toAsk(number).sight();
        if (sight.access() == Sight.Names.NEVER) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "Il vostro ufficio non vede i nomi, nemmeno con un motivo.");
        }
        if (sight.access() == Sight.Names.OWN_WORK) {
            throw Refusal.of(
                    Refusal.Kind.STALE,
                    "Il vostro ufficio segue già questo caso: aprite la pagina, il motivo non serve.");
        }
        Reason reason = reasons.give(CaseNumber.of(number), sight.person(), written.words());
        log.reasoned(CaseNumber.of(number), sight, reason, task);
        return new Given(CaseNumber.of(number), reason.givenAt(), reason.standsUntil());
    }
}
