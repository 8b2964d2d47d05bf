package it.accanto.access;

import it.accanto.casefile.CaseFile;
import it.accanto.casefile.Refusal;
import it.accanto.casefile.Sight;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Who sees what of a case follows from office and territory. */
@Component
class SightByOffice implements Sight.Rules {

    private final IdentityService identity;

    SightByOffice(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Sight of(CaseFile file) {
        Authentication person = identity.getCurrentAuthentication();
        if (person == null) {
            throw Refusal.of(Refusal.Kind.NOT_LOGGED_IN, "Accedete con il vostro nome utente e la vostra password.");
        }
        if (person.getGroupIds().contains(Groups.CAMUNDA_ADMIN)) {
            return new Sight(person.getUserId(), false, false);
        }
        if (person.getTenantIds() == null || !person.getTenantIds().contains(file.territory())) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "Nessun caso con questo numero: controllatelo e riprovate.");
        }
        Set<Office> offices = offices(person.getGroupIds());
        if (offices.stream()
                .noneMatch(office ->
                        office == Office.SUPERVISION || Office.ofCases().contains(office))) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "Il vostro ufficio non apre i casi.");
        }
        boolean names = offices.stream()
                .anyMatch(office -> office != Office.GRANTS && Office.ofCases().contains(office));
        return new Sight(person.getUserId(), names, offices.contains(Office.PROTECTION));
    }

    private static Set<Office> offices(List<String> groups) {
        return Arrays.stream(Office.values())
                .filter(office -> groups.contains(office.id()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Office.class)));
    }
}
