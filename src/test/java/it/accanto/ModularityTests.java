package it.accanto;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void capabilitiesKnowOnlyWhatTheyMay() {
        ApplicationModules.of(Accanto.class).verify();
    }
}
