package it.accanto.casefile.papers;

import it.accanto.casefile.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Refuses an image that does not open or that is far larger unpacked than a scan ever is. All of it is read, one point in eight kept,
 * so that even the largest takes little memory.
 */
final class ImageInspection {

    private static final long POINTS_AT_MOST = 60_000_000;
    private static final int SIDE_AT_MOST = 30_000;
    private static final int ONE_IN = 8;

    /** The chunk that ends a PNG. */
    private static final byte[] PNG_END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};

    private ImageInspection() {}

    static void of(byte[] content, Format format) {
        if (format == Format.PNG && !endsWell(content)) {
            throw broken();
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT))
                .next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            refuseTooLarge(reader.getWidth(0), reader.getHeight(0));
            open(reader, format);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw broken();
        } finally {
            reader.dispose();
        }
    }

    private static void open(ImageReader reader, Format format) throws IOException {
        ImageReadParam few = reader.getDefaultReadParam();
        few.setSourceSubsampling(ONE_IN, ONE_IN, 0, 0);
        if (format == Format.JPEG) {
            reader.readRaster(0, few);
        } else {
            reader.read(0, few);
        }
    }

    private static boolean endsWell(byte[] content) {
        int from = content.length - PNG_END.length;
        return from > 0 && Arrays.equals(content, from, content.length, PNG_END, 0, PNG_END.length);
    }

    private static void refuseTooLarge(int width, int height) {
        if (width > SIDE_AT_MOST || height > SIDE_AT_MOST || (long) width * height > POINTS_AT_MOST) {
            throw Refusal.of(
                    "file", "L'immagine è troppo grande: scansionate il documento a 300 punti per pollice o meno.");
        }
    }

    private static Refusal broken() {
        return Refusal.of(
                "file", "L'immagine è incompleta o guasta: scansionate di nuovo il documento e ricaricatelo.");
    }
}
