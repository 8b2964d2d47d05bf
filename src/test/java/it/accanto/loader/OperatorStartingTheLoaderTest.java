package it.accanto.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accanto.access.CannotStart;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same caseload comes from the same seed, and into nothing but an empty database of the demonstration's. */
class OperatorStartingTheLoaderTest {

    private static final String[] FEW = {
        "--accanto.loader.open=12", "--accanto.loader.closed=24", "--accanto.loader.templates=4"
    };

    private static List<Map<String, Object>> told(LoadedProduct product) {
        return product.rows("select f.*, (select count(*) from evaluation e where e.case_number = f.number) as asked,"
                + " (select count(*) from audit_line a where a.case_number = f.number) as lines"
                + " from case_file f order by f.number");
    }

    @Test
    void theSameSeedMakesTheSameCaseload() {
        List<Map<String, Object>> first;
        try (LoadedProduct product = LoadedProduct.onH2("first", FEW)) {
            first = told(product);
        }
        assertThat(first).hasSize(36);
        try (LoadedProduct again = LoadedProduct.onH2("first", FEW)) {
            assertThat(told(again)).as("a second start loads nothing").isEqualTo(first);
        }
        assertThatThrownBy(() -> LoadedProduct.onH2("first", "--accanto.loader.open=13"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("this database holds another one (12 open, 24 closed");
        try (LoadedProduct second = LoadedProduct.onH2("second", FEW)) {
            assertThat(told(second)).isEqualTo(first);
        }
    }

    @Test
    void withDemoDataSwitchedOff() {
        assertThatThrownBy(() -> LoadedProduct.onH2(
                        "off", "--accanto.demo=false", "--accanto.admin-password=A-secret-4-the-tests", FEW[0]))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("demo data is switched off");
    }

    @Test
    void withASizeThatCannotBe() {
        assertThatThrownBy(() -> LoadedProduct.onH2("size", "--accanto.loader.open=0"))
                .isInstanceOf(CannotStart.class);
    }
}
