package it.accanto.access;

import java.util.List;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Whoever came in, however they did: who they are, their offices as the engine's groups, their territories. */
record Person(String id, List<String> groups, List<String> territories) implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return id;
    }
}
