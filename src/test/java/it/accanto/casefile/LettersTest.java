package it.accanto.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersTest {

    @Test
    void whatPeopleWriteIsKept() {
        assertThat(Letters.keepable("D'Angelo 😀 محمد\n\tperché <script>\r\n")).isTrue();
    }

    @Test
    void whatNoDatabaseKeepsIsNot() {
        for (String text : new String[] {
            "a\u0000", "\u001b[31m", "\ud800", "x\udc00y", "\udc00\ud800", "\uffff", "\ufffe", "\u0085"
        }) {
            assertThat(Letters.keepable(text)).as(text).isFalse();
        }
    }
}
