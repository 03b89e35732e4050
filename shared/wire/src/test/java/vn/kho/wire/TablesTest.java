package vn.kho.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {
    @Test
    void rows_are_objects_with_the_columns_in_their_order() {
        assertThat(Tables.json(List.of("b", "a"), List.of(List.of("hồ sơ", "2"))))
                .isEqualToNormalizingWhitespace("[ { \"b\" : \"hồ sơ\", \"a\" : \"2\" } ]");
    }

    @Test
    void a_cell_that_looks_like_a_formula_is_written_as_text() {
        assertThat(Tables.csv(List.of("a"), List.of(List.of("=HYPERLINK(\"x\")"), List.of("-12,5"))))
                .isEqualTo("\"a\"\n\"'=HYPERLINK(\"\"x\"\")\"\n\"-12,5\"\n");
    }

    @Test
    void what_is_written_is_read_back() {
        var rows = List.of(List.of("tên", "số"), List.of("a \"b\", c", "dòng\nhai"));

        assertThat(Tables.readCsv("\uFEFF" + Tables.csv(rows.get(0), rows.subList(1, 2))))
                .isEqualTo(rows);
    }

    @Test
    void empty_lines_are_left_out() {
        assertThat(Tables.readCsv("a,b\r\n\r\n1,\r\n")).isEqualTo(List.of(List.of("a", "b"), List.of("1", "")));
    }
}
