package it.accanto.access;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The admin group is never empty, since Camunda's first-run set-up makes an administrator of whoever asks while it is (CVE-2026-77226): a
 * technical member stands in it, locked, with a password that nobody knows. It is there before the first request can come.
 */
@Component
class LockedMember implements SmartInitializingSingleton {

    static final String ID = "accanto";

    private final IdentityService identity;
    private final People people;
    private final ProcessEngineConfigurationImpl engine;

    LockedMember(IdentityService identity, People people, ProcessEngine engine) {
        this.identity = identity;
        this.people = people;
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Override
    public void afterSingletonsInstantiated() {
        administration();
        people.addAdministrator(ID, nobodyKnows());
        if (identity.createUserQuery()
                        .userId(ID)
                        .memberOfGroup(Groups.CAMUNDA_ADMIN)
                        .count()
                == 0) {
            identity.createMembership(ID, Groups.CAMUNDA_ADMIN);
        }
        engine.getCommandExecutorTxRequired().execute(this::lock);
    }

    private void administration() {
        if (identity.createGroupQuery().groupId(Groups.CAMUNDA_ADMIN).count() == 0) {
            Group group = identity.newGroup(Groups.CAMUNDA_ADMIN);
            group.setName("Amministrazione");
            group.setType(Groups.GROUP_TYPE_SYSTEM);
            identity.saveGroup(group);
        }
    }

    private static String nobodyKnows() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private @Nullable Void lock(CommandContext context) {
        UserEntity member = (UserEntity) context.getReadOnlyIdentityProvider().findUserById(ID);
        if (member.getAttempts() < engine.getLoginMaxAttempts()) {
            context.getIdentityInfoManager()
                    .updateUserLock(member, engine.getLoginMaxAttempts(), member.getLockExpirationTime());
        }
        return null;
    }
}
