package it.accanto.fence;

import it.accanto.access.Office;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/** Who gives a command: the person logged in, with their groups and territories. */
record Person(String id, Set<String> groups, Set<String> territories) {

    static Person in(CommandContext context) {
        return of(context.getAuthentication());
    }

    static Person of(Authentication known) {
        return new Person(
                Objects.requireNonNull(known.getUserId()), all(known.getGroupIds()), all(known.getTenantIds()));
    }

    private static Set<String> all(@Nullable List<String> ids) {
        return ids == null ? Set.of() : Set.copyOf(ids);
    }

    boolean administrator() {
        return groups.contains(Groups.CAMUNDA_ADMIN);
    }

    boolean supervises() {
        return groups.contains(Office.SUPERVISION.id());
    }

    boolean sees(@Nullable String territory) {
        return administrator() || territory != null && territories.contains(territory);
    }

    boolean worksFor(String office) {
        return administrator() || groups.contains(office);
    }
}
