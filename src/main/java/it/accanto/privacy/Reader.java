package it.accanto.privacy;

import it.accanto.access.Office;
import it.accanto.casefile.Refusal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** The person who asks, with their offices and territories, as the login made them known. */
record Reader(String id, Set<Office> offices, Set<String> territories, boolean administrator) {

    static Reader now(IdentityService identity) {
        Authentication person = identity.getCurrentAuthentication();
        if (person == null || person.getUserId() == null) {
            throw Refusal.of(Refusal.Kind.NOT_LOGGED_IN, "Accedete con il vostro nome utente e la vostra password.");
        }
        List<String> groups = Objects.requireNonNullElse(person.getGroupIds(), List.of());
        List<String> tenants = Objects.requireNonNullElse(person.getTenantIds(), List.of());
        return new Reader(
                person.getUserId(), offices(groups), Set.copyOf(tenants), groups.contains(Groups.CAMUNDA_ADMIN));
    }

    private static Set<Office> offices(List<String> groups) {
        return Arrays.stream(Office.values())
                .filter(office -> groups.contains(office.id()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Office.class)));
    }

    /** Policy and privacy staff open no case, whatever else they are. */
    boolean opensCases() {
        return !offices.contains(Office.POLICY)
                && !offices.contains(Office.PRIVACY)
                && (administrator || worksOnCases() || offices.contains(Office.SUPERVISION));
    }

    boolean in(String territory) {
        return administrator || territories.contains(territory);
    }

    /** Whether names can ever be theirs to see: grants and administrators never do. */
    boolean mayEverSeeNames() {
        return !administrator
                && (offices.contains(Office.SUPERVISION) || offices.stream().anyMatch(Reader::seesNamesAtWork));
    }

    /** The administrator reads no log: they could make themselves privacy officers. */
    boolean readsTheLog() {
        return offices.contains(Office.PRIVACY) && !administrator;
    }

    boolean worksIn(String office) {
        return offices.stream().anyMatch(own -> own.id().equals(office));
    }

    /** Whether a task of that office is their own work, with the names that belong to it. */
    boolean seesNamesFor(String office) {
        return offices.stream().anyMatch(own -> own.id().equals(office) && seesNamesAtWork(own));
    }

    String officesInWords() {
        return offices.stream().map(Office::id).collect(Collectors.joining(",")) + (administrator ? ",admin" : "");
    }

    private boolean worksOnCases() {
        return offices.stream().anyMatch(Office.ofCases()::contains);
    }

    private static boolean seesNamesAtWork(Office office) {
        return office != Office.GRANTS && Office.ofCases().contains(office);
    }
}
