package it.accanto.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Without demo data, somebody must be able to come in: the administrator, with the password that the operator gave. */
@Component
@ConditionalOnProperty(name = "accanto.demo", havingValue = "false")
@Order(30)
class Administrator implements ApplicationRunner {

    private final People people;
    private final String password;

    Administrator(People people, @Value("${accanto.admin-password:}") String password) {
        this.people = people;
        this.password = password;
        if (password.isBlank()) {
            throw new NoAdministrator();
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        people.addAdministrator("admin", password);
    }
}
