package it.accanto.demo;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.casefile.Refusal;
import it.accanto.invented.DayByDay;
import it.accanto.invented.DemoOnly;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The demonstration's clock, moved by an administrator. */
@RestController
@DemoOnly
@Conditional(EmbeddedDatabase.class)
@RequestMapping("/api/demo/clock")
@Tag(name = "Dimostrazione")
class DemoClockApi {

    /** A moment with its offset, such as {@code 2027-03-01T08:00:00+01:00}. */
    record Move(@Nullable String to) {}

    record Now(OffsetDateTime now) {}

    private final DayByDay time;
    private final IdentityService identity;

    DemoClockApi(DayByDay time, IdentityService identity) {
        this.time = time;
        this.identity = identity;
    }

    @Operation(summary = "L'ora della dimostrazione")
    @GetMapping
    Now now() {
        return new Now(time.now().toOffsetDateTime());
    }

    @Operation(summary = "Portare avanti l'orologio, giorno per giorno, eseguendo ciò che scade: {to}")
    @PostMapping
    Now move(@RequestBody Move move) {
        if (!identity.getCurrentAuthentication().getGroupIds().contains(Groups.CAMUNDA_ADMIN)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "Solo l'amministratore sposta l'orologio della dimostrazione.");
        }
        var administrator = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            time.forwardTo(moment(move.to()));
        } finally {
            identity.setAuthentication(
                    administrator.getUserId(), administrator.getGroupIds(), administrator.getTenantIds());
        }
        return now();
    }

    private static Instant moment(@Nullable String text) {
        try {
            return ZonedDateTime.parse(Objects.requireNonNullElse(text, "")).toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.of("to", "Scrivete il momento con il fuso, per esempio 2027-03-01T08:00:00+01:00.");
        }
    }
}
