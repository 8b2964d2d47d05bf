package it.accanto.rules;

import it.accanto.rules.checks.Checks;
import it.accanto.rules.checks.Fault;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks a text through because somebody asked: for so long and no longer. */
@Component
public class Checking {

    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final TimeLimit limit;

    Checking(TimeLimit limit) {
        this.limit = limit;
    }

    /**
     * What is wrong with a text, nothing where it may be submitted.
     *
     * @param inForce the version whose inputs and answers outside clients rely on
     * @throws it.accanto.casefile.Refusal where it takes too long
     */
    public List<Fault> faults(String dmn, RuleVersion inForce) {
        return limit.within(WITHIN, () -> Checks.of(dmn, inForce.dmn()));
    }
}
