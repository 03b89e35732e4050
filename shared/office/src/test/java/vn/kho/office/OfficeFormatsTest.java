package vn.kho.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kho.memory.MemoryOriginal;
import vn.kho.reading.Budget;
import vn.kho.reading.PageRead;
import vn.kho.reading.TextReader;
import vn.kho.reading.Word;
import vn.kho.tika.DocumentReader;

class OfficeFormatsTest {
    private static final String LINE = "Quyết định số 38/QĐ-SNgV về đoàn ra";

    @TempDir
    private Path scratch;

    @Test
    void a_word_processors_paragraphs_are_lines() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(LINE);
            document.createParagraph().createRun().setText("Nơi nhận: Như Điều 3");
            document.write(bytes);
        }

        assertThat(text(bytes.toByteArray())).isEqualTo(LINE + "\nNơi nhận: Như Điều 3");
    }

    @Test
    void a_paragraph_longer_than_a_line_loses_no_word() throws IOException {
        var words = "Sở Ngoại vụ tỉnh Sông Bạc kính trình Ủy ban nhân dân "
                .repeat(40)
                .strip();
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(words);
            document.write(bytes);
        }

        assertThat(text(bytes.toByteArray()).replace('\n', ' ')).isEqualTo(words);
    }

    @Test
    void cells_of_a_sheet_stand_apart_and_its_name_is_there() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var row = book.createSheet("Mục lục hồ sơ").createRow(0);
            row.createCell(0).setCellValue("Hồ sơ số");
            row.createCell(1).setCellValue(17);
            book.write(bytes);
        }

        assertThat(text(bytes.toByteArray())).contains("Mục lục hồ sơ", "Hồ sơ số 17");
    }

    @Test
    void each_slide_is_a_page() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var show = new XMLSlideShow()) {
            for (var words : List.of("Kế hoạch năm", "Kết quả"))
                show.createSlide().createTextBox().setText(words);
            show.write(bytes);
        }

        var pages = pages(bytes.toByteArray());

        assertThat(pages).hasSize(2);
        assertThat(pages.get(1)).isEqualTo("Kết quả");
    }

    @Test
    void an_old_spreadsheet_is_read() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            book.createSheet("Sổ").createRow(0).createCell(0).setCellValue(LINE);
            book.write(bytes);
        }

        assertThat(text(bytes.toByteArray())).contains(LINE);
    }

    @Test
    void rich_text_is_read() {
        var rtf =
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}\\pard\\f0 C\\u7897?ng h\\'f2a x\\'e3 h\\u7897?i\\par}";

        assertThat(text(rtf.getBytes(StandardCharsets.US_ASCII))).isEqualTo("Cộng hòa xã hội");
    }

    @Test
    void open_document_text_is_read() throws IOException {
        var odt = zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
                <office:body><office:text><text:p>%s</text:p></office:text></office:body></office:document-content>
                """.formatted(LINE));

        assertThat(text(odt)).contains(LINE);
    }

    /// A page whose encoding is declared late, wrongly or not at all.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><head><title>x</title></head><body><p>%s</p></body></html>",
                "<html><head><meta charset='iso-8859-1'></head><body><p>%s</p></body></html>",
                "<html><head><!-- LONG --><meta charset='utf-8'></head><body><script>var x = 'no';</script><p>%s</p></body></html>"
            })
    void a_web_page_in_utf8_is_read_whatever_it_says_of_itself(String page) {
        var bytes = page.replace("LONG", "-".repeat(70_000)).formatted(LINE).getBytes(StandardCharsets.UTF_8);

        assertThat(text(bytes)).contains(LINE).doesNotContain("var x");
    }

    @Test
    void a_web_page_in_another_encoding_is_read_as_it_says() {
        var page = "<html><head><meta charset='windows-1258'></head><body><p>đường</p></body></html>";

        assertThat(text(page.getBytes(Charset.forName("windows-1258")))).contains("đ");
    }

    @Test
    void a_mail_is_read_with_what_hangs_on_it() {
        var mail = """
                From: a@example.vn
                To: b@example.vn
                Subject: =?UTF-8?B?R+G7rWkgaOG7kyBzxqE=?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=X

                --X
                Content-Type: text/plain; charset=UTF-8

                Kính gửi phòng Lãnh sự
                --X
                Content-Type: text/html; charset=UTF-8
                Content-Disposition: attachment; filename=don.html

                <html><body><p>Đơn đề nghị</p></body></html>
                --X--
                """.replace("\n", "\r\n");

        assertThat(text(mail.getBytes(StandardCharsets.UTF_8))).contains("Kính gửi phòng Lãnh sự", "Đơn đề nghị");
    }

    @Test
    void files_in_an_archive_are_pages_under_their_names() throws IOException {
        var zip = zip("mot.txt", "Tờ trình", "trong/hai.html", "<html><body><p>Báo cáo</p></body></html>");

        assertThat(pages(zip)).anyMatch(page -> page.contains("mot.txt") && page.contains("Tờ trình"));
        assertThat(pages(zip)).anyMatch(page -> page.contains("trong/hai.html") && page.contains("Báo cáo"));
    }

    @Test
    void what_needs_a_password_says_so() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var store = new POIFSFileSystem();
                var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(LINE);
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("bi-mat");
            try (var out = encryptor.getDataStream(store)) {
                document.write(out);
            } catch (java.security.GeneralSecurityException e) {
                throw new IOException(e);
            }
            store.writeFilesystem(bytes);
        }

        assertThat(refused(bytes.toByteArray()).why()).isEqualTo(TextReader.Why.PASSWORD_NEEDED);
    }

    @Test
    void what_unpacks_to_far_more_than_it_is_is_refused_before_it_is_parsed() throws IOException {
        var zip = zip("word/document.xml", " ".repeat(200 << 20));

        assertThat(zip.length).isLessThan(1 << 20);
        assertThat(refused(zip).why()).isEqualTo(TextReader.Why.TOO_LARGE);
    }

    @Test
    void archives_in_archives_end_at_some_depth() throws IOException {
        var zip = zip("a.txt", "chào");
        for (int depth = 0; depth < 8; depth++) zip = zip("inner.zip", zip);

        assertThat(refused(zip).why()).isEqualTo(TextReader.Why.TOO_LARGE);
    }

    @Test
    void more_files_than_anybody_sends_are_too_many() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 2_100; i++) {
                zip.putNextEntry(new ZipEntry(i + ".txt"));
                zip.write('x');
            }
        }

        assertThat(refused(bytes.toByteArray()).why()).isEqualTo(TextReader.Why.TOO_LARGE);
    }

    @Test
    void a_broken_document_is_damaged() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(LINE);
            document.write(bytes);
        }
        var cut = java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);

        assertThat(refused(cut).why()).isEqualTo(TextReader.Why.DAMAGED);
    }

    @Test
    void a_file_outside_is_never_fetched() {
        var page = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>trước &x; sau</a>";
        var xml = ("<?xml version='1.0' encoding='UTF-8'?>" + page).getBytes(StandardCharsets.UTF_8);

        switch (new DocumentReader(scratch, new OfficeFormats()).open(new MemoryOriginal(xml), Budget.standard())) {
            case TextReader.Refused refused -> assertThat(refused.why()).isEqualTo(TextReader.Why.DAMAGED);
            case TextReader.Pages pages -> assertThat(text(pages)).doesNotContain(hostname());
        }
    }

    private static String hostname() {
        try {
            return java.nio.file.Files.readString(Path.of("/etc/hostname")).strip();
        } catch (IOException e) {
            return "no such file, nothing to give away";
        }
    }

    @Test
    void what_nobody_reads_is_refused_by_the_name_of_its_type() {
        var midi = new byte[] {'M', 'T', 'h', 'd', 0, 0, 0, 6, 0, 0, 0, 1, 0, 96};

        assertThat(refused(midi).mediaType()).isEqualTo("audio/midi");
        assertThat(refused(midi).why()).isEqualTo(TextReader.Why.UNSUPPORTED);
    }

    private TextReader.Refused refused(byte[] bytes) {
        return (TextReader.Refused) open(bytes);
    }

    private TextReader.Opened open(byte[] bytes) {
        return new DocumentReader(scratch, new OfficeFormats()).open(new MemoryOriginal(bytes), Budget.standard());
    }

    private String text(byte[] bytes) {
        return String.join("\n", pages(bytes));
    }

    private List<String> pages(byte[] bytes) {
        var opened = open(bytes);
        assertThat(opened).isInstanceOf(TextReader.Pages.class);
        try (var pages = (TextReader.Pages) opened) {
            return texts(pages);
        }
    }

    private static String text(TextReader.Pages pages) {
        return String.join("\n", texts(pages));
    }

    private static List<String> texts(TextReader.Pages pages) {
        var texts = new ArrayList<String>();
        for (int page = 1; page <= pages.count(); page++)
            if (pages.layer(page) instanceof PageRead.Text(var words, var _, var _)) texts.add(lines(words));
        return texts;
    }

    private static String lines(List<Word> words) {
        return words.stream()
                .collect(Collectors.groupingBy(Word::line, java.util.TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(line -> line.stream().map(Word::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    private static byte[] zip(Object... namesAndTexts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndTexts[i]));
                zip.write(
                        namesAndTexts[i + 1] instanceof byte[] inner
                                ? inner
                                : ((String) namesAndTexts[i + 1]).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
