package it.accanto.casefile.papers;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people and attackers send them. */
final class Samples {

    private Samples() {}

    static byte[] pdf() {
        return pdf("");
    }

    /** A small PDF whose catalogue holds something more. */
    static byte[] pdf(String more) {
        return latin("%PDF-1.7\n%âãÏÓ\n1 0 obj <</Type /Catalog /Pages 2 0 R " + more + ">> endobj\n"
                + "2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n");
    }

    /** A PDF whose objects stand deflated in an object stream. */
    static byte[] packedPdf(String objects) {
        Deflater deflater = new Deflater();
        deflater.setInput(latin(objects));
        deflater.finish();
        byte[] packed = new byte[4096];
        int length = deflater.deflate(packed);
        return join(
                latin("%PDF-1.7\n5 0 obj <</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length " + length
                        + ">>\nstream\r\n"),
                java.util.Arrays.copyOf(packed, length),
                latin("\nendstream endobj\n%%EOF\n"));
    }

    static byte[] png() {
        return image("png");
    }

    static byte[] jpeg() {
        return image("jpeg");
    }

    private static byte[] image(String format) {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            image.setRGB(x, x % 30, 0xFF8800 + x);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A PNG of a few bytes that says it is as large as a wall. */
    static byte[] pngOf(int width, int height) {
        byte[] png = png();
        for (int i = 0; i < 4; i++) {
            png[16 + i] = (byte) (width >> 24 - 8 * i);
            png[20 + i] = (byte) (height >> 24 - 8 * i);
        }
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        for (int i = 0; i < 4; i++) {
            png[29 + i] = (byte) (sum.getValue() >> 24 - 8 * i);
        }
        return png;
    }

    /** An archive with one entry of zeros that is a thousand times larger unpacked; a DOCX is such an archive. */
    static byte[] docx(int unpacked) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(new byte[unpacked]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
