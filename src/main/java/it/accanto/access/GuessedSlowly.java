package it.accanto.access;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

/** An unknown person, and one who has to wait, cost a guesser as much time as a wrong password: time does not tell who exists. */
public class GuessedSlowly extends DbIdentityServiceProvider {

    @Override
    public boolean checkPassword(@Nullable String id, @Nullable String password) {
        UserEntity person = id == null || password == null ? null : findUserById(id);
        if (person == null || person.getPassword() == null || isUserLocked(person)) {
            Context.getProcessEngineConfiguration()
                    .getPasswordManager()
                    .check(String.valueOf(password), SlowHash.OF_NOBODY);
            return false;
        }
        return super.checkPassword(id, password);
    }
}
