package it.accanto.rules;

import it.accanto.access.Office;
import it.accanto.casefile.Refusal;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Who asks the studio for something. */
@Component
public class Asking {

    private final IdentityService identity;

    Asking(IdentityService identity) {
        this.identity = identity;
    }

    /** The user id. */
    public String person() {
        return asking().getUserId();
    }

    /** Whether they write the rules. */
    public boolean writesRules() {
        return Objects.requireNonNullElse(asking().getGroupIds(), List.of()).contains(Office.POLICY.id());
    }

    private Authentication asking() {
        Authentication asking = identity.getCurrentAuthentication();
        if (asking == null || asking.getUserId() == null) {
            throw Refusal.of(Refusal.Kind.NOT_LOGGED_IN, "Accedete con il vostro nome utente e la vostra password.");
        }
        return asking;
    }
}
