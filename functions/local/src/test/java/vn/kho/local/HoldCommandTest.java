package vn.kho.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Holds from the keyboard: what is frozen, and what whoever errs is told.
class HoldCommandTest {
    private static final String PLACE =
            "hold place DB-1 --dossier D1 --words Thanh_tra --by Thanh_tra_tỉnh --number 45/QĐ-TTr --date 2026-09-10";

    private static final String RELEASE = "hold release DB-1 --by Giám_đốc --number 50/QĐ-TTr --date 2026-12-10";

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        assertThat(kho("dossier open D1 --title Công_văn --department LS").exit())
                .isZero();
    }

    @Test
    void a_hold_that_was_placed_is_listed_until_it_is_released() {
        assertThat(kho(PLACE).exit()).isZero();
        assertThat(kho("hold list -o csv").out()).contains("\"DB-1\"", "\"45/QĐ-TTr\"", "in force");

        assertThat(kho(RELEASE).exit()).isZero();

        assertThat(kho("hold list -o csv").out()).contains("\"DB-1\"", "released");
    }

    @Test
    void placing_or_releasing_the_same_again_adds_nothing() {
        assertThat(kho(PLACE)).isEqualTo(kho(PLACE));
        assertThat(kho(RELEASE)).isEqualTo(kho(RELEASE));

        assertThat(kho("hold list -o csv").out().lines()).hasSize(2);
        assertThat(kho("verify").exit()).isZero();
    }

    @Test
    void two_holds_lie_on_one_dossier_and_each_is_released_by_itself() {
        kho(PLACE);
        kho(PLACE.replace("DB-1", "DB-2"));

        kho(RELEASE);

        assertThat(kho("hold list -o csv").out().lines().skip(1))
                .anySatisfy(line -> assertThat(line).contains("DB-1", "released"))
                .anySatisfy(line -> assertThat(line).contains("DB-2", "in force"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "D1|D9|1|There is no dossier D9 here. List what there is: kho dossier list",
                "D1|Hồ_sơ_9|1|There is no dossier Hồ sơ 9 here. List what there is: kho dossier list",
                "2026-09-10|10/09/2026|2|'--date'",
                "--words|--reason NONE --words|2|'--reason'",
                "--date 2026-09-10|--date 2026-09-10 --until 2026-12-01|2|Correct --from or --until.",
                "--dossier D1|--from 2026-12-01|2|Missing: --dossier.",
            })
    void a_hold_that_cannot_be_placed_is_said_and_nothing_is_held(String what, String instead, int exit, String words) {
        var ran = kho(PLACE.replace(what, instead));

        assertThat(ran.exit()).as(ran.err()).isEqualTo(exit);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(words).doesNotContain("\tat ");
        assertThat(kho("hold list -o csv").out().lines()).hasSize(1);
    }

    @Test
    void another_hold_under_a_taken_code_is_refused_and_the_first_stands() {
        kho(PLACE);

        var ran = kho(PLACE.replace("45/QĐ-TTr", "46/QĐ-TTr"));

        assertThat(ran.exit()).isEqualTo(Kho.PROBLEMS);
        assertThat(ran.err())
                .isEqualToIgnoringNewLines(
                        "There is another hold DB-1 already. Choose another code, or look at it: kho hold list");
        assertThat(kho("hold list -o csv").out()).contains("45/QĐ-TTr").doesNotContain("46/QĐ-TTr");
    }

    @Test
    void what_is_not_held_cannot_be_released() {
        var ran = kho(RELEASE);

        assertThat(ran.exit()).isEqualTo(Kho.PROBLEMS);
        assertThat(ran.err())
                .isEqualToIgnoringNewLines(
                        "There is no hold DB-1; nothing was released. List what there is: kho hold list");
    }

    @Test
    void a_released_hold_is_not_released_again_by_another_document() {
        kho(PLACE);
        kho(RELEASE);

        var ran = kho(RELEASE.replace("50/QĐ-TTr", "51/QĐ-TTr"));

        assertThat(ran.exit()).isEqualTo(Kho.PROBLEMS);
        assertThat(ran.err()).startsWith("Hold DB-1 was released before, by another document; that release stands.");
    }

    @Test
    void a_hold_is_not_released_before_it_begins() {
        kho(PLACE + " --from 2026-12-20");

        var ran = kho(RELEASE);

        assertThat(ran.exit()).isEqualTo(Kho.PROBLEMS);
        assertThat(ran.err())
                .startsWith("Hold DB-1 cannot be released on 2026-12-15, before it begins 2026-12-20.")
                .contains("--on");
    }

    @Test
    void a_vietnamese_reads_vietnamese() {
        var ran = Ran.of(folder.resolve("home"), Language.VI, words(RELEASE));

        assertThat(ran.exit()).isEqualTo(Kho.PROBLEMS);
        assertThat(ran.err()).startsWith("Không có lệnh đóng băng DB-1");
    }

    private Ran kho(String line) {
        return Ran.of(folder.resolve("home"), Language.EN, words(line));
    }

    /// An underscore stands for a space within a word.
    private static String[] words(String line) {
        var all = new ArrayList<String>();
        for (var word : line.split(" ")) all.add(word.replace('_', ' '));
        all.addAll(List.of("--agency", "H99.10", "--on", "2026-12-15"));
        return all.toArray(String[]::new);
    }
}
