package it.accanto.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgesTest {

    @Test
    void aShareLiesBetweenItsNeighboursInProportion() {
        Ages ages = of(41, 18, 19, 20);
        assertThat(ages.at(0.5)).isEqualTo(19.5);
        assertThat(ages.at(0.9)).isEqualTo(34.7);
        assertThat(ages.at(1)).isEqualTo(41);
        assertThat(ages.count()).isEqualTo(4);
    }

    @Test
    void placesAreAddedUp() {
        Ages sum = Ages.sum(List.of(of(41, 18), of(19, 20), of()));
        assertThat(sum.at(0.5)).isEqualTo(19.5);
        assertThat(sum.at(0.9)).isEqualTo(34.7);
    }

    @Test
    void oneWaitIsAllOfThem() {
        assertThat(of(7).at(0.5)).isEqualTo(7);
        assertThat(of(0, 0).at(0.9)).isZero();
        assertThat(of().at(0.5)).isZero();
    }

    private static Ages of(int... days) {
        Ages ages = new Ages();
        for (int one : days) {
            ages.add(one);
        }
        return ages;
    }
}
