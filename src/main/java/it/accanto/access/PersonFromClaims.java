package it.accanto.access;

import it.accanto.casefile.Provinces;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Groups;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is and what they may do, as an identity provider tells it: offices are groups with the offices' ids, territories are groups
 * such as {@code territory/mi}, and whatever else is claimed is ignored. Nobody administers but by a group that the operator named.
 */
class PersonFromClaims {

    /** What the engine takes for an id; a name with a point or an at sign would moreover be somebody's name. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,64}");

    private static final Set<String> OFFICES =
            Arrays.stream(Office.values()).map(Office::id).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> TERRITORIES =
            Provinces.all().stream().map(Provinces::territory).collect(Collectors.toUnmodifiableSet());

    private final AccessSettings settings;

    PersonFromClaims(AccessSettings settings) {
        this.settings = settings;
    }

    /** Nobody, if the claims name nobody whom the engine could know. */
    Optional<Person> from(Map<String, Object> claims) {
        return claims.get(settings.personClaim()) instanceof String id
                        && ID.matcher(id).matches()
                        && !id.equals(LockedMember.ID)
                ? Optional.of(new Person(id, offices(claims), territories(claims)))
                : Optional.empty();
    }

    private List<String> offices(Map<String, Object> claims) {
        Stream<String> offices = groups(claims).filter(OFFICES::contains);
        Stream<String> administration = groups(claims).filter(this::administers).map(group -> Groups.CAMUNDA_ADMIN);
        return Stream.concat(offices, administration).distinct().toList();
    }

    private boolean administers(String group) {
        return !settings.adminGroup().isBlank() && group.equals(plain(settings.adminGroup()));
    }

    private List<String> territories(Map<String, Object> claims) {
        String prefix = plain(settings.territoryPrefix());
        return groups(claims)
                .filter(group -> group.startsWith(prefix))
                .map(group -> group.substring(prefix.length()))
                .filter(TERRITORIES::contains)
                .distinct()
                .toList();
    }

    private Stream<String> groups(Map<String, Object> claims) {
        return each(claims.get(settings.groupsClaim()))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .map(PersonFromClaims::plain);
    }

    private static Stream<?> each(@Nullable Object claim) {
        return claim instanceof Collection<?> many ? many.stream() : Stream.ofNullable(claim);
    }

    /** Some providers send the path of a group. */
    private static String plain(String group) {
        return group.startsWith("/") ? group.substring(1) : group;
    }
}
