package it.accanto.access;

import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyDigitRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLowerCaseRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicySpecialCharacterRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUpperCaseRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Without demo data, somebody must be able to come in: the administrator, with the password that the operator gave. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "accanto.demo", havingValue = "false")
class Administrator {

    private static final String ID = "admin";
    private static final String SECRET = "accanto.admin-password";

    private static final Map<String, String> MISSING = Map.of(
            PasswordPolicyUserDataRuleImpl.PLACEHOLDER, "it must not contain the word admin",
            PasswordPolicyLengthRuleImpl.PLACEHOLDER,
                    "at least " + DefaultPasswordPolicyImpl.MIN_LENGTH + " characters",
            PasswordPolicyLowerCaseRuleImpl.PLACEHOLDER, "a lower case letter",
            PasswordPolicyUpperCaseRuleImpl.PLACEHOLDER, "an upper case letter",
            PasswordPolicyDigitRuleImpl.PLACEHOLDER, "a digit",
            PasswordPolicySpecialCharacterRuleImpl.PLACEHOLDER, "a special character");

    /** Before anything else starts, and before a database is touched. */
    @Bean
    static BeanFactoryPostProcessor administratorsPassword(Environment environment) {
        return beans -> check(environment.getProperty(SECRET, ""));
    }

    private static void check(String password) {
        if (password.isBlank()) {
            throw new CannotStart(
                    "Without demo data somebody must be able to come in, and no administrator's password was given.",
                    "Set ACCANTO_ADMIN_PASSWORD and start again, or start with ACCANTO_DEMO=true on a machine of your own.");
        }
        String missing = missingFrom(password);
        if (!missing.isEmpty()) {
            throw new CannotStart(
                    "The administrator's password is too easy to guess. It lacks: " + missing + ".",
                    "Set ACCANTO_ADMIN_PASSWORD to one of at least ten characters with a lower case letter, an upper case"
                            + " letter, a digit and a special character, and without the word admin. It is used when the"
                            + " administrator is first made.");
        }
    }

    private static String missingFrom(String password) {
        return new DefaultPasswordPolicyImpl()
                .getRules().stream()
                        .filter(rule -> !rule.execute(password, new UserEntity(ID)))
                        .map(PasswordPolicyRule::getPlaceholder)
                        .map(rule -> MISSING.getOrDefault(rule, rule))
                        .reduce((one, another) -> one + ", " + another)
                        .orElse("");
    }

    @Bean
    @Order(30)
    ApplicationRunner comesIn(People people, @Value("${" + SECRET + "}") String password) {
        return (ApplicationArguments arguments) -> people.addAdministrator(ID, password);
    }
}
