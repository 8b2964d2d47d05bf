package it.accanto;

import it.accanto.casefile.CaseNumber;
import it.accanto.plan.SignedPlans;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Lets a test say that a plan was signed; what it does not say is asked of the plans themselves, where there are any. */
@TestComponent
@Primary
public class SignedPlansInTests implements SignedPlans {

    private record Aim(CaseNumber number, String service) {}

    private final Set<Aim> signed = new HashSet<>();
    private final ObjectProvider<SignedPlans> plans;

    SignedPlansInTests(ObjectProvider<SignedPlans> plans) {
        this.plans = plans;
    }

    public void sign(CaseNumber number, String service) {
        signed.add(new Aim(number, service));
    }

    @Override
    public boolean include(CaseNumber number, String service) {
        return signed.contains(new Aim(number, service))
                || plans.stream().filter(other -> other != this).anyMatch(other -> other.include(number, service));
    }
}
