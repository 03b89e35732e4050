package vn.kho.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kho.paper.Printer;

class CsvTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+84 24 3825",
                "-a",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "－1"
            })
    void what_a_spreadsheet_would_run_becomes_text(String cell) {
        assertThat(Csv.quoted(cell)).startsWith("\"'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12,5", "+3", "-1", "bình thường", "1.234.567", ""})
    void numbers_and_words_stay_as_they_are(String cell) {
        assertThat(Csv.quoted(cell)).isEqualTo('"' + cell + '"');
    }

    @Test
    void quotes_are_doubled() {
        assertThat(Csv.quoted("\"Đoàn ra\", 2026")).isEqualTo("\"\"\"Đoàn ra\"\", 2026\"");
    }

    @Test
    void every_table_of_the_paper_is_there_under_its_caption() throws Exception {
        var out = new ByteArrayOutputStream();
        new PaperPrinter().print(Specimen.paper(), Printer.Form.CSV, out);

        var text = out.toString(StandardCharsets.UTF_8);

        assertThat(text)
                .startsWith("\ufeff\"Bảng II.1. Tình hình, kết quả giải quyết TTHC\"\r\n")
                .contains("\"Số hồ sơ nhận giải quyết - Trong kỳ - Trực tuyến\"")
                .contains("\r\n\"Bảng A. Sổ theo dõi hồ sơ\"\r\n")
                .contains("\"Truy vấn và mã băm của từng số liệu\"");
    }
}
