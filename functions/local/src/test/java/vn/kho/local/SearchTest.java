package vn.kho.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.access.Department;
import vn.kho.kernel.AgencyId;
import vn.kho.search.Snippet;
import vn.kho.wire.office.Agencies;
import vn.kho.wire.office.OfficeSettings;

/// From files on disk to what is found in them, through the commands as people give them.
class SearchTest {
    private static final String PLAN = """
            ỦY BAN NHÂN DÂN TỈNH SÔNG BẠC
            Số: 1376/KH-UBND
            KẾ HOẠCH
            Phát triển nguồn nhân lực làm công tác đối ngoại giai đoạn 2026 - 2030
            """;
    private static final String REPORT = """
            SỞ NGOẠI VỤ
            BÁO CÁO
            Kết quả đón tiếp đoàn khách quốc tế trong quý I
            """;

    @TempDir
    Path home;

    @TempDir
    Path desk;

    private Settings settings;

    /// @param exit as the process would end
    private record Said(int exit, String out, String err) {}

    @BeforeEach
    void fill() throws IOException {
        settings = new Settings(home, Language.EN, List.of());
        var agency = new Agencies.Agency(
                new AgencyId("H99.10"),
                "Sở Ngoại vụ tỉnh Sông Bạc",
                "UBND tỉnh Sông Bạc",
                "SNgV",
                new Agencies.Heading("SỞ NGOẠI VỤ", "GIÁM ĐỐC"),
                "Sông Bạc",
                new TreeMap<>(java.util.Map.of(new Department("LS"), "Phòng Lãnh sự")),
                new Department("LS"),
                null,
                null);
        Files.writeString(home.resolve(OfficeSettings.AGENCIES), new Agencies(List.of(agency)).text());
        Files.writeString(desk.resolve("ke-hoach.txt"), PLAN);
        Files.writeString(desk.resolve("bao-cao.txt"), REPORT);
        kho(
                "dossier",
                "open",
                "01.LS",
                "--title",
                "Nhân sự đối ngoại",
                "--department",
                "LS",
                "--started",
                "2026-01-05");
        var sent = kho("ingest", desk.toString(), "--dossier", "01.LS");
        assertThat(sent.exit()).as(sent.toString()).isZero();
    }

    @Test
    void words_with_accents_are_found_on_their_page() {
        var said = kho("search", "nguồn nhân lực", "-o", "json");

        assertThat(said.out()).contains("\"code\" : \"01.LS\"", "\"document\" : \"ke-hoach.txt\"", "\"page\" : \"1\"");
    }

    @Test
    void words_without_accents_find_the_same() {
        assertThat(kho("search", "nguon nhan luc", "-o", "json").out()).contains("«nguồn» «nhân» «lực»");
    }

    @Test
    void a_number_and_notation_in_the_text_is_found() {
        assertThat(kho("search", "1376/KH-UBND", "-o", "json").out()).contains("ke-hoach.txt", "«1376/KH-UBND»");
    }

    @Test
    void what_no_document_says_is_not_found() {
        assertThat(kho("search", "thuế", "-o", "json").out().strip()).isEqualTo("[ ]");
    }

    @Test
    void a_query_that_cannot_be_meant_is_wrong_usage_and_names_the_column() {
        var said = kho("search", "nhân \"lực");

        assertThat(said.exit()).isEqualTo(Kho.USAGE);
        assertThat(said.err()).contains("column 6");
    }

    @Test
    void a_rebuilt_index_finds_the_same() {
        var before = kho("search", "quốc tế", "-o", "json").out();

        kho("rebuild", "index");

        assertThat(kho("search", "quốc tế", "-o", "json").out())
                .isEqualTo(before)
                .contains("bao-cao.txt");
    }

    @Test
    void a_lost_index_says_rebuild_and_never_that_nothing_was_found() throws IOException {
        lose();

        var said = kho("search", "nhân lực");

        assertThat(said.exit()).isEqualTo(Kho.COULD_NOT);
        assertThat(said.err()).contains("rebuild");
    }

    @Test
    void work_after_the_index_was_lost_makes_the_whole_of_it() throws IOException {
        lose();

        kho("dossier", "open", "02.LS", "--title", "Lễ tân", "--department", "LS", "--started", "2026-01-06");
        var more = desk.resolve("le-tan.txt");
        Files.writeString(more, "Nghi thức lễ tân ngoại giao cho đoàn khách");
        kho("ingest", more.toString(), "--dossier", "02.LS");

        assertThat(kho("search", "nguồn nhân lực", "-o", "json").out()).contains("ke-hoach.txt");
        assertThat(kho("search", "nghi thức", "-o", "json").out()).contains("le-tan.txt");
    }

    @Test
    void a_terminal_is_sent_nothing_that_stands_in_a_text_to_steer_it() {
        var snippet = new Snippet("a\u001b[2Jb\nc", 0, List.of(new Snippet.Mark(7, 8)));

        assertThat(SearchCommand.marked(snippet, "«", "»"))
                .doesNotContain("\u001b")
                .contains(" «c»");
    }

    private void lose() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("index"))) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private Said kho(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var screen = new Screen(
                new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), settings.language(), false);
        int exit = Kho.commandLine(settings, screen).execute(arguments);
        screen.flush();
        return new Said(exit, out.toString(UTF_8), err.toString(UTF_8));
    }
}
