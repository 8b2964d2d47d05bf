package it.accanto.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.DirectFieldAccessor;

class NamelessFailuresTest {

    @Test
    void aFailedJobKeepsTheKindAndThePlaceOfItsFailureButNoWord() {
        RuntimeException failure = new IllegalStateException(
                "could not insert (Zebedeo)", new IllegalArgumentException("Value too long: 'Quarantotti'"));

        Throwable kept = (Throwable)
                new DirectFieldAccessor(new NamelessFailures().getCommand("1", failure)).getPropertyValue("exception");

        StringWriter trace = new StringWriter();
        kept.printStackTrace(new PrintWriter(trace));
        assertThat(kept.getMessage()).contains("IllegalStateException", "IllegalArgumentException");
        assertThat(trace.toString())
                .contains("NamelessFailuresTest")
                .doesNotContainIgnoringCase("Zebedeo")
                .doesNotContainIgnoringCase("Quarantotti");
    }
}
