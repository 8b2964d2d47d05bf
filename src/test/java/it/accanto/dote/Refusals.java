package it.accanto.dote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accanto.casefile.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a test says of an act that is refused. */
final class Refusals {

    private Refusals() {}

    static void assertRefused(String field, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.body().field())
                .isEqualTo(field));
    }

    static void assertRefused(Refusal.Kind kind, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }
}
