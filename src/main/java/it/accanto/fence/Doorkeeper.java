package it.accanto.fence;

import it.accanto.casefile.Refusal;
import java.util.Optional;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares who asks with the policy of what they ask for. */
final class Doorkeeper {

    private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

    private Doorkeeper() {}

    /** The refusal that a person, or nobody, meets at an endpoint; nothing where they may pass. */
    static Optional<Refusal> refusal(Endpoint endpoint, @Nullable Authentication person) {
        Audience audience = Policies.stated().of(endpoint);
        if (audience == Audience.EVERYBODY) {
            return Optional.empty();
        }
        if (person == null || person.getUserId() == null) {
            return Optional.of(notLoggedIn());
        }
        if (audience == null) {
            LOG.warn("Nothing is stated about {}: refused", endpoint);
            return Optional.of(forbidden());
        }
        return audience.admits(Person.of(person).groups()) ? Optional.empty() : Optional.of(forbidden());
    }

    static Refusal notLoggedIn() {
        return Refusal.of(Refusal.Kind.NOT_LOGGED_IN, "Accedete con il vostro nome utente e la vostra password.");
    }

    static Refusal forbidden() {
        return Refusal.of(Refusal.Kind.FORBIDDEN, "Questa operazione non è permessa al vostro ufficio.");
    }

    static Refusal nothingThere() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "Quello che cercate non c'è o non è vostro.");
    }
}
