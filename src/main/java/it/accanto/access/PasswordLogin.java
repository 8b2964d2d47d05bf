package it.accanto.access;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** A name and a password are checked by the engine, which also slows down whoever guesses; the form of the webapps asks it as well. */
@Component
class PasswordLogin implements AuthenticationProvider {

    private static final int TIMES = 3;

    private final IdentityService identity;

    PasswordLogin(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String id = given.getName();
        if (!fits(id, String.valueOf(given.getCredentials()))) {
            throw new BadCredentialsException("refused");
        }
        return UsernamePasswordAuthenticationToken.authenticated(known(id), null, List.of());
    }

    /** Two requests of one person may want to note at once that the last attempt was wrong, or that it no longer was. */
    private boolean fits(String id, String password) {
        for (int i = 0; i < TIMES; i++) {
            try {
                return identity.checkPassword(id, password);
            } catch (OptimisticLockingException another) {
                continue;
            }
        }
        return false;
    }

    private Person known(String id) {
        List<String> groups = identity.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .toList();
        List<String> territories =
                identity.createTenantQuery().userMember(id).includingGroupsOfUser(true).list().stream()
                        .map(Tenant::getId)
                        .toList();
        return new Person(id, groups, territories);
    }

    @Override
    public boolean supports(Class<?> given) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(given);
    }
}
