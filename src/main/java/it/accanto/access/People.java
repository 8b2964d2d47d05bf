package it.accanto.access;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.stereotype.Component;

/**
 * Puts people into offices and territories. Whoever is there already stays as they are. The policy on passwords is not asked: it holds for
 * what people choose, and for the administrator's password before anything starts; invented people have their id.
 */
@Component
public class People {

    private static final boolean SKIP_POLICY = true;

    private final IdentityService identity;

    People(IdentityService identity) {
        this.identity = identity;
    }

    /** A person of one territory. */
    public void add(
            String id,
            String givenName,
            String familyName,
            String password,
            List<Office> offices,
            List<String> territories) {
        if (!isThere(id)) {
            create(id, givenName, familyName, password);
            offices.forEach(office -> identity.createMembership(id, office.id()));
            territories.forEach(territory -> identity.createTenantUserMembership(territory, id));
        }
    }

    /** Who runs the installation: a member of the engine's admin group. */
    public void addAdministrator(String id, String password) {
        if (!isThere(id)) {
            create(id, "Amministrazione", "di sistema", password);
            identity.createMembership(id, Groups.CAMUNDA_ADMIN);
        }
    }

    /** A program with an account of its own: in one group, in no office and no territory. */
    void addProgram(String id, String password, String group) {
        if (identity.createGroupQuery().groupId(group).count() == 0) {
            Group made = identity.newGroup(group);
            made.setName(group);
            made.setType("SYSTEM");
            identity.saveGroup(made);
        }
        if (!isThere(id)) {
            create(id, "Programma", "di misura", password);
            identity.createMembership(id, group);
        }
    }

    private boolean isThere(String id) {
        return identity.createUserQuery().userId(id).count() > 0;
    }

    private void create(String id, String givenName, String familyName, String password) {
        User person = identity.newUser(id);
        person.setFirstName(givenName);
        person.setLastName(familyName);
        person.setPassword(password);
        ((IdentityServiceImpl) identity).saveUser(person, SKIP_POLICY);
    }
}
