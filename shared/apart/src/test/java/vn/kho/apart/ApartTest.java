package vn.kho.apart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.kernel.Unavailable;
import vn.kho.memory.MemoryOriginal;
import vn.kho.office.OfficeFormats;
import vn.kho.reading.Budget;
import vn.kho.reading.Ocr;
import vn.kho.reading.PageImage;
import vn.kho.reading.PageRead;
import vn.kho.reading.TextReader;
import vn.kho.reading.TextReader.Pages;
import vn.kho.reading.TextReader.Refused;
import vn.kho.reading.TextReader.Why;
import vn.kho.samples.Needs;
import vn.kho.tika.DocumentReader;

/// Readers in processes of their own do what readers here do, and what ends them ends nothing else.
@Tag("slow")
class ApartTest {
    private static final Budget BUDGET = Budget.standard();
    private static final byte[] TEXT = "Sở Ngoại vụ\ftrang hai".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path scratch;

    @Test
    void every_page_is_what_a_reader_here_makes_of_it() throws IOException {
        for (var bytes :
                List.of(TEXT, pdf(), zip("a.txt", "Tờ trình"), "\u0000\u0001".getBytes(StandardCharsets.UTF_8)))
            try (var apart = ApartReader.start(scratch)) {
                var here = new DocumentReader(scratch, new OfficeFormats());

                assertThat(told(apart.open(new MemoryOriginal(bytes), BUDGET)))
                        .isEqualTo(told(here.open(new MemoryOriginal(bytes), BUDGET)));
            }
    }

    @Test
    void nothing_stays_in_the_scratch_folder() throws IOException {
        try (var apart = ApartReader.start(scratch)) {
            told(apart.open(new MemoryOriginal(TEXT), BUDGET));
            apart.open(new MemoryOriginal(new byte[] {0, 1, 2}), BUDGET);
        }

        try (var left = Files.list(scratch)) {
            assertThat(left).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"crashes, crashed (134)", "sleeps, took more than", "eats, more memory", "babbles, nonsense"})
    void a_page_whose_reader_ends_is_broken(String how, String why) {
        var impatient = new Budget(1 << 20, 10, 1 << 20, 1 << 20, 1 << 20, Duration.ofMillis(1500));
        try (var apart = new ApartReader(sabotage(how), scratch, Duration.ofSeconds(20));
                var pages = (Pages) apart.open(new MemoryOriginal(TEXT), impatient)) {
            assertThat(pages.layer(1)).isInstanceOfSatisfying(PageRead.Broken.class, broken -> assertThat(broken.why())
                    .contains(why));
            assertThat(pages.image(2, 200)).isInstanceOfSatisfying(PageImage.None.class, none -> assertThat(none.why())
                    .contains(why));
        }
    }

    @Test
    void a_document_that_is_not_opened_in_time_is_too_large() {
        try (var apart = new ApartReader(sleeper(), scratch, Duration.ofSeconds(1))) {
            var opened = apart.open(new MemoryOriginal(TEXT), BUDGET);

            assertThat(opened).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                    .isEqualTo(Why.TOO_LARGE));
        }
    }

    @Test
    void what_eats_all_memory_is_too_large_and_the_next_document_is_read() throws IOException {
        var command = new ArrayList<>(Workers.command(scratch, 24, null));
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < 400_000; i++) bytes.write("dòng chữ dài\n".getBytes(StandardCharsets.UTF_8));
        try (var apart = new ApartReader(command, scratch, Duration.ofSeconds(60))) {
            var greedy = apart.open(new MemoryOriginal(bytes.toByteArray()), BUDGET);
            assertThat(greedy).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.why()).isEqualTo(Why.TOO_LARGE);
                assertThat(refused.detail()).contains("memory");
            });

            assertThat(told(apart.open(new MemoryOriginal(TEXT), BUDGET))).contains("trang");
        }
    }

    @Test
    void a_picture_that_ends_its_engine_was_not_seen_and_the_next_one_is() throws IOException {
        var model = Needs.vietnameseModel();
        try (var ocr = ApartOcr.start(scratch, model, 1)) {
            assertThat(ocr.name()).startsWith("tesseract");
            var nothing = new PageImage.Picture(new byte[10], 100, 100, 200, 0);

            assertThat(ocr.read(nothing, Ocr.Mode.PAGE)).isInstanceOf(Ocr.Seen.Unseen.class);
            assertThat(ocr.read(blank(), Ocr.Mode.PAGE)).isEqualTo(new Ocr.Seen.Words(List.of(), 0));
        }
    }

    @Test
    void an_engine_that_does_not_start_says_so() {
        try (var ocr = new ApartOcr(List.of("no-such-program"), 1, Duration.ofSeconds(5))) {
            assertThatThrownBy(ocr::name).isInstanceOf(Unavailable.class);
            assertThatThrownBy(() -> ocr.read(blank(), Ocr.Mode.PAGE)).isInstanceOf(Unavailable.class);
        }
    }

    /// A white picture in the simplest format.
    private static PageImage.Picture blank() {
        var head = "P5\n200 200\n255\n".getBytes(StandardCharsets.US_ASCII);
        var bytes = java.util.Arrays.copyOf(head, head.length + 200 * 200);
        java.util.Arrays.fill(bytes, head.length, bytes.length, (byte) 255);
        return new PageImage.Picture(bytes, 200, 200, 200, 0);
    }

    private static String told(TextReader.Opened opened) {
        return switch (opened) {
            case Refused refused -> refused.toString();
            case Pages pages -> {
                try (pages) {
                    var all = new StringBuilder(pages.mediaType());
                    for (int page = 1; page <= pages.count(); page++) {
                        all.append(pages.layer(page));
                        all.append(
                                switch (pages.image(page, 72)) {
                                    case PageImage.None none -> none.toString();
                                    case PageImage.Picture picture -> picture.length() + " " + picture.width();
                                });
                    }
                    yield all.toString();
                }
            }
        };
    }

    private List<String> sabotage(String how) {
        var command = new ArrayList<>(Workers.command(scratch, 64, null));
        int at = command.indexOf(Child.class.getName());
        command.set(at, Saboteur.class.getName());
        command.set(at + 1, how);
        return command;
    }

    private static List<String> sleeper() {
        return List.of("sleep", "600");
    }

    private static byte[] zip(String name, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf() {
        var content = "BT /F 12 Tf 72 700 Td (So Ngoai vu) Tj ET";
        var pdf = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                + "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R"
                + "/Resources<</Font<</F 5 0 R>>>>>>\nendobj\n4 0 obj\n<</Length " + content.length()
                + ">>stream\n" + content + "\nendstream\nendobj\n"
                + "5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n";
        return pdf.getBytes(StandardCharsets.US_ASCII);
    }
}
