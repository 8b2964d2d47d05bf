package it.accanto.casefile.papers;

import static it.accanto.casefile.papers.Samples.join;
import static it.accanto.casefile.papers.Samples.latin;
import static it.accanto.casefile.papers.Samples.packedPdf;
import static it.accanto.casefile.papers.Samples.pdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accanto.casefile.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InspectionTest {

    @Test
    void whatCaseWorkersScanIsKnownByItsContent() {
        assertThat(Inspection.of(pdf())).isEqualTo(Format.PDF);
        assertThat(Inspection.of(Samples.png())).isEqualTo(Format.PNG);
        assertThat(Inspection.of(Samples.jpeg())).isEqualTo(Format.JPEG);
        assertThat(Inspection.of(packedPdf("1 0 <</Type /Catalog /Pages 2 0 R>>")))
                .isEqualTo(Format.PDF);
    }

    static Stream<Arguments> dangers() {
        byte[] html = latin("<html><body onload=alert(1)></body></html>");
        return Stream.of(
                Arguments.of("nothing", new byte[0]),
                Arguments.of("a page", html),
                Arguments.of("a page before a PDF", join(html, pdf())),
                Arguments.of("a page within a PDF's head", latin("%PDF-1.7\n<html><body>hello</body></html>\n%%EOF")),
                Arguments.of("a script within a PDF", pdf("/X (<SCRIPT>alert(1)</SCRIPT>)")),
                Arguments.of("a space before a PDF", join(latin(" "), pdf())),
                Arguments.of(
                        "a byte order mark before a PDF",
                        join(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, pdf())),
                Arguments.of("a PDF without an end", latin("%PDF-1.7\nhello")),
                Arguments.of("a PDF with a script", pdf("/OpenAction <</S /JavaScript /JS (app.alert(1))>>")),
                Arguments.of(
                        "a PDF with an escaped script", pdf("/OpenAction <</S /J#61va#53cript /JS (app.alert(1))>>")),
                Arguments.of(
                        "a PDF with a packed script", packedPdf("1 0 <</OpenAction <</S /JavaScript /JS (x)>> >>")),
                Arguments.of("a PDF that starts programs", pdf("/OpenAction <</S /Launch /F (cmd.exe)>>")),
                Arguments.of("a PDF with a file inside", pdf("/Names <</EmbeddedFiles 3 0 R>>")),
                Arguments.of("a PDF with an active form", pdf("/AcroForm <</XFA 3 0 R>>")),
                Arguments.of("a locked PDF", pdf("/Encrypt 4 0 R")),
                Arguments.of("a PDF that is an archive too", join(pdf(), Samples.docx(10), latin("\n%%EOF\n"))),
                Arguments.of("a PNG with a page behind", join(Samples.png(), html)),
                Arguments.of("a PNG with an archive behind", join(Samples.png(), Samples.docx(10))),
                Arguments.of("a JPEG with an archive behind", join(Samples.jpeg(), Samples.docx(10))),
                Arguments.of("a JPEG with a script behind", join(Samples.jpeg(), latin("<?php system($_GET[0]); ?>"))),
                Arguments.of("half a PNG", Arrays.copyOf(Samples.png(), 60)),
                Arguments.of("half a JPEG's head", Arrays.copyOf(Samples.jpeg(), 40)),
                Arguments.of("a PNG as large as a wall", Samples.pngOf(60_000, 60_000)),
                Arguments.of("a PNG of minus one", Samples.pngOf(-1, 10)),
                Arguments.of("only the head of a PNG", latin("\u0089PNG\r\n\u001a\n")),
                Arguments.of(
                        "a drawing with a script",
                        latin("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")),
                Arguments.of(
                        "XML",
                        latin("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>")),
                Arguments.of("an archive", Samples.docx(100)),
                Arguments.of("a program of Windows", latin("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0ÿÿ")),
                Arguments.of("a program of Linux", latin("\u007fELF\u0002\u0001\u0001\0\0\0\0\0\0\0\0\0")),
                Arguments.of("a shell script", latin("#!/bin/sh\nrm -rf /\n")),
                Arguments.of("a script of a page", latin("alert(document.cookie)")),
                Arguments.of("a GIF", latin("GIF89a\u0001\0\u0001\0")),
                Arguments.of("plain text", "Relazione".getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        "text in two bytes a letter", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_16)),
                Arguments.of("an office file of the old kind", latin("ÐÏ\u0011à¡±\u001aá\0\0\0\0")),
                Arguments.of(
                        "the virus that tests scanners",
                        latin("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")),
                Arguments.of(
                        "the same within a PDF",
                        pdf("/X (X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*)")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dangers")
    void whatIsSomethingElseIsRefused(String what, byte[] content) {
        assertThatThrownBy(() -> Inspection.of(content)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.BAD_INPUT);
            assertThat(refusal.body().field()).isEqualTo("file");
        });
    }
}
