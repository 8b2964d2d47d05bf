package it.accanto.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The packaged tables and what is said of their decisions, without the product running. */
public final class CatalogueInTests {

    private CatalogueInTests() {}

    public static Catalogue catalogue() {
        try {
            return new Catalogue(new PathMatchingResourcePatternResolver());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Map<String, String> texts() {
        return catalogue().packaged();
    }
}
