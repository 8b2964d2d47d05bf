package it.accanto.access;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * How the engine treats passwords: chosen by a policy, kept as a slow hash, and after a wrong one the next attempt waits, twice as long
 * each time and at most a minute. Nobody is shut out for good by somebody else's guessing.
 */
@Component
@Order(Ordering.DEFAULT_ORDER + 20)
class LoginRules extends AbstractProcessEnginePlugin {

    private static final int LONGEST_WAIT = 60;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setEnablePasswordPolicy(true);
        engine.setCustomPreCommandInterceptorsTxRequired(inFrontOf(engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setPasswordEncryptor(new SlowHash());
        engine.setIdentityProviderSessionFactory(new GenericManagerFactory(GuessedSlowly.class));
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setLoginDelayBase(1);
        engine.setLoginDelayFactor(2);
        engine.setLoginDelayMaxTime(LONGEST_WAIT);
    }

    private static List<CommandInterceptor> inFrontOf(@Nullable List<CommandInterceptor> others) {
        List<CommandInterceptor> interceptors = new ArrayList<>();
        interceptors.add(new OneGuessAtATime());
        interceptors.add(new EasyPasswords());
        if (others != null) {
            interceptors.addAll(others);
        }
        return interceptors;
    }
}
