package it.accanto.supervision.figures;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.casefile.Provinces;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RegionsTest {

    @Test
    void everyProvinceHasItsRegionAndNoneHasTwo() {
        assertThat(Provinces.all())
                .allSatisfy(province -> assertThat(Regions.of(province)).isNotBlank());
        assertThat(Provinces.all().stream().map(Regions::of).distinct().toList())
                .hasSize(21);
        assertThat(Provinces.all().stream()
                        .map(Regions::of)
                        .distinct()
                        .flatMap(region -> Regions.provincesOf(region).stream())
                        .collect(Collectors.toList()))
                .containsExactlyInAnyOrderElementsOf(Provinces.all());
    }

    @Test
    void aTerritoryIsItsProvinceInLowerCase() {
        assertThat(Regions.of("mi")).isEqualTo("Lombardia");
    }

    @Test
    void lombardiaHasTwelve() {
        assertThat(Regions.provincesOf(Regions.LOMBARDIA))
                .containsExactly("BG", "BS", "CO", "CR", "LC", "LO", "MB", "MI", "MN", "PV", "SO", "VA");
    }
}
