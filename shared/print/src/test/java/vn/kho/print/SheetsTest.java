package vn.kho.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.paper.Printer;

class SheetsTest {
    @TempDir
    Path folder;

    @Test
    void numbers_and_days_are_cells_of_their_own_kind() throws Exception {
        var parts = parts(book(Specimen.paper()));

        var register = parts.get("xl/worksheets/sheet4.xml");

        assertThat(register).containsPattern("<c r=\"A3\" s=\"\\d+\" t=\"n\"><v>1</v>"); // an ordinal
        assertThat(register)
                .containsPattern("<c r=\"D3\" s=\"\\d+\" t=\"n\"><v>46058"); // 05/02/2026 as Excel counts days
    }

    @Test
    void nothing_in_the_workbook_is_a_formula() throws Exception {
        var parts = parts(book(Specimen.paper("Kết quả", "x")));

        assertThat(parts).hasSizeGreaterThan(8);
        assertThat(parts.values()).noneMatch(xml -> xml.contains("<f>") || xml.contains("<f "));
    }

    @Test
    void writing_again_gives_the_same_sheets() throws Exception {
        var first = parts(book(Specimen.paper()));
        var second = parts(book(Specimen.paper()));

        // The library writes its clock into the properties and merges in no order; the cells may not differ.
        assertThat(second).hasSameSizeAs(first).containsKey("xl/sharedStrings.xml");
        for (var part : second.keySet())
            if (part.startsWith("xl/worksheets/sheet") || part.equals("xl/sharedStrings.xml"))
                assertThat(cells(second.get(part))).as(part).isEqualTo(cells(first.get(part)));
    }

    private static String cells(String xml) {
        int end = xml.indexOf("</sheetData>");
        return end < 0 ? xml : xml.substring(0, end);
    }

    @Test
    void the_number_of_a_figure_is_the_comment_of_its_cell() throws Exception {
        assertThat(parts(book(Specimen.paper())).get("xl/comments2.xml")).contains("[Q01]");
    }

    private static byte[] book(vn.kho.paper.Paper paper) throws Exception {
        var out = new ByteArrayOutputStream();
        assertThat(new PaperPrinter().print(paper, Printer.Form.XLSX, out)).isEmpty();
        return out.toByteArray();
    }

    private Map<String, String> parts(byte[] book) throws Exception {
        var parts = new HashMap<String, String>();
        var file = Files.write(folder.resolve("book.xlsx"), book);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList())
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
        return parts;
    }
}
