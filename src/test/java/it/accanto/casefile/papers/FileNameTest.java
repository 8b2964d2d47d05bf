package it.accanto.casefile.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accanto.casefile.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "passaporto.pdf, passaporto.pdf",
        "Perché no.PDF, Perché no.pdf",
        "../../etc/passwd.pdf, passwd.pdf",
        "C:\\Users\\x\\decreto.pdf, decreto.pdf",
        "..\\..\\.bashrc.pdf, bashrc.pdf",
        "fattura.exe.pdf, fattura-exe.pdf",
        "verbale 12.3.2026.pdf, verbale 12-3-2026.pdf",
        "con.pdf, _con.pdf",
        "LPT1.pdf, _LPT1.pdf",
        "'aux .pdf', _aux.pdf",
        "permesso, permesso.pdf",
        "'', documento.pdf",
        "....pdf, documento.pdf",
        "'a<b>:\"c|?*%00;.pdf', abc00.pdf",
        "'  molti   spazi  .pdf', molti spazi.pdf"
    })
    void aNameIsMadeHarmless(String given, String kept) {
        assertThat(FileName.of(given).as(Format.PDF)).isEqualTo(kept);
    }

    @Test
    void whatCannotBeSeenGoesAndAccentsBecomeOneLetter() {
        assertThat(FileName.of("a\u0000b\r\nc\u202Efdp\u200Bx\uD800.pdf").as(Format.PDF))
                .isEqualTo("abcfdpx.pdf");
        assertThat(FileName.of("perche\u0301.pdf").as(Format.PDF)).isEqualTo("perch\u00e9.pdf");
        assertThat(FileName.of(null).as(Format.PNG)).isEqualTo("documento.png");
    }

    @Test
    void aNameIsNeverLongerThanItsColumnNorCutWithinALetter() {
        String kept = FileName.of("😀".repeat(200) + ".jpeg").as(Format.JPEG);
        assertThat(kept.length()).isLessThanOrEqualTo(120);
        assertThat(kept).endsWith("😀.jpg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.pdf.exe",
                "x.png",
                "x.html",
                "x.pdf\u0000.png",
                "x.PDF.js",
                "x.fdp\u202E",
                "x.svg",
                ".htaccess"
            })
    void aNameThatSaysAnotherKindThanTheContentIsRefused(String given) {
        assertThatThrownBy(() -> FileName.of(given).as(Format.PDF))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.body().field()).isEqualTo("file"));
    }
}
