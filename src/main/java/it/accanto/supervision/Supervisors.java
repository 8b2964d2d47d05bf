package it.accanto.supervision;

import it.accanto.access.Office;
import it.accanto.casefile.Provinces;
import it.accanto.casefile.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whoever supervises, and where: people of the office of supervision in their territories, administrators everywhere. */
@Component
public class Supervisors {

    private final IdentityService identity;

    Supervisors(IdentityService identity) {
        this.identity = identity;
    }

    /** The user id of who asks. */
    public String person() {
        return asking().getUserId();
    }

    /**
     * The territories that the person who asks supervises, in lower case.
     *
     * @throws Refusal to whoever supervises none
     */
    public Set<String> territories() {
        Authentication asking = asking();
        List<String> groups = Objects.requireNonNullElse(asking.getGroupIds(), List.of());
        if (groups.contains(Groups.CAMUNDA_ADMIN)) {
            return new TreeSet<>(Provinces.territories());
        }
        if (!groups.contains(Office.SUPERVISION.id())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "Queste pagine sono di chi coordina gli uffici.");
        }
        return new TreeSet<>(Objects.requireNonNullElse(asking.getTenantIds(), List.of()));
    }

    /**
     * The one territory asked for, or all that the person supervises where none is.
     *
     * @param asked two letters in either case; null or blank for all
     * @throws Refusal where they do not supervise it
     */
    public Set<String> territories(@Nullable String asked) {
        Set<String> theirs = territories();
        if (asked == null || asked.isBlank()) {
            return theirs;
        }
        String territory = Provinces.territory(asked.strip());
        if (!theirs.contains(territory)) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    "Coordinate soltanto questi territori: %s. Sceglietene uno.".formatted(inWords(theirs)));
        }
        return Set.of(territory);
    }

    private static String inWords(Set<String> territories) {
        return territories.stream().map(String::toUpperCase).collect(Collectors.joining(", "));
    }

    private Authentication asking() {
        Authentication asking = identity.getCurrentAuthentication();
        if (asking == null || asking.getUserId() == null) {
            throw Refusal.of(Refusal.Kind.NOT_LOGGED_IN, "Accedete con il vostro nome utente e la vostra password.");
        }
        return asking;
    }
}
