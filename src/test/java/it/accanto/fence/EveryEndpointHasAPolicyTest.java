package it.accanto.fence;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.RunningAccanto;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What answers a request is found by walking through the running product, and each has its row in the table of policies. */
@RunningAccanto
class EveryEndpointHasAPolicyTest {

    private static final Set<String> ONLY_WITH_DEMO_DATA =
            Set.of("ours,GET,/api/demo/clock", "ours,POST,/api/demo/clock");

    @Autowired
    private WebApplicationContext spring;

    @Test
    void everyEndpointHasARow() throws Exception {
        Set<String> missing = rows(Walk.through(spring));
        missing.removeAll(rows(Policies.stated().endpoints()));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyRowHasAnEndpoint() throws Exception {
        Set<String> left = rows(Policies.stated().endpoints());
        left.removeAll(rows(Walk.through(spring)));
        left.removeAll(ONLY_WITH_DEMO_DATA);
        assertThat(left).isEmpty();
    }

    private static Set<String> rows(Set<Endpoint> endpoints) {
        Set<String> rows = new TreeSet<>();
        endpoints.forEach(
                endpoint -> rows.add(endpoint.application().word() + "," + endpoint.method() + "," + endpoint.path()));
        return rows;
    }
}
