package vn.kho.sample.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScannerTest {
    private static final byte[] LETTER = Printer.withLiberationSerif().print(Specimens.letter());
    private static final byte[] REPORT = Printer.withLiberationSerif().print(Specimens.report());

    @ParameterizedTest
    @EnumSource(
            value = Condition.class,
            names = {"FLATBED", "COLOUR", "SKEWED", "FADED", "PHOTOCOPY"})
    void a_scan_is_pictures_at_their_resolution_and_no_text(Condition condition) throws IOException {
        try (var scan = Loader.loadPDF(Scanner.scan(LETTER, condition, 1))) {
            assertThat(new PDFTextStripper().getText(scan)).isBlank();
            for (var page : scan.getPages()) {
                COSName name = page.getResources().getXObjectNames().iterator().next();
                var image = (PDImageXObject) page.getResources().getXObject(name);
                double inches = page.getMediaBox().getWidth() / 72;
                assertThat(image.getWidth() / inches)
                        .isCloseTo(condition.dpi(), org.assertj.core.data.Offset.offset(0.5));
            }
        }
    }

    @Test
    void a_scan_has_as_many_pages_as_the_paper() throws IOException {
        try (var scan = Loader.loadPDF(Scanner.scan(REPORT, Condition.SKEWED, 1))) {
            assertThat(scan.getNumberOfPages()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Condition.class)
    void the_same_seed_gives_the_same_bytes(Condition condition) {
        var once = Scanner.scan(LETTER, condition, 42);

        assertThat(Scanner.scan(LETTER, condition, 42)).isEqualTo(once);
    }

    @Test
    void another_seed_gives_another_scan() {
        assertThat(Scanner.scan(LETTER, Condition.COLOUR, 1)).isNotEqualTo(Scanner.scan(LETTER, Condition.COLOUR, 2));
    }

    @Test
    void a_tiff_holds_every_page_in_black_and_white() throws IOException {
        var reader = reader("tiff", Scanner.scan(REPORT, Condition.TIFF, 5));

        assertThat(reader.getNumImages(true)).isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            var page = reader.read(i);
            assertThat(page.getWidth()).isBetween(2478, 2482);
            assertThat(page.getColorModel().getPixelSize()).isEqualTo(1);
            assertThat(ink(page)).isBetween(0.01, 0.15);
        }
    }

    @Test
    void a_jpeg_is_one_page_in_colour_with_the_stamp_red() throws IOException {
        var page = reader("jpeg", Scanner.scan(LETTER, Condition.PICTURE, 5)).read(0);

        assertThat(page.getWidth()).isBetween(1652, 1656);
        assertThat(red(page)).isGreaterThan(500);
    }

    @Test
    void a_jpeg_of_three_pages_is_refused() {
        assertThatThrownBy(() -> Scanner.scan(REPORT, Condition.PICTURE, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one page");
    }

    @Test
    void no_font_of_the_machine_is_touched() throws IOException {
        var maps = Path.of("/proc/self/maps");
        Assumptions.assumeTrue(Files.isReadable(maps), "only Linux lists a process's libraries");

        Scanner.scan(LETTER, Condition.COLOUR, 1);

        assertThat(Files.readString(maps)).doesNotContain("libfontmanager").doesNotContain("libfontconfig");
    }

    private static ImageReader reader(String format, byte[] bytes) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(bytes)));
        return reader;
    }

    private static double ink(BufferedImage page) {
        long dark = 0;
        for (int y = 0; y < page.getHeight(); y++)
            for (int x = 0; x < page.getWidth(); x++) if ((page.getRGB(x, y) & 255) < 128) dark++;
        return dark / (double) (page.getWidth() * (long) page.getHeight());
    }

    private static long red(BufferedImage page) {
        long red = 0;
        for (int y = 0; y < page.getHeight(); y++)
            for (int x = 0; x < page.getWidth(); x++) {
                int pixel = page.getRGB(x, y);
                if ((pixel >> 16 & 255) > 150 && (pixel >> 8 & 255) < 100) red++;
            }
        return red;
    }
}
