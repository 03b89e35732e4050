package vn.kho.sample.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.junit.jupiter.api.Test;

class OddTest {
    private final Printer printer = Printer.withLiberationSerif();
    private final byte[] letter = printer.print(Specimens.letter());

    @Test
    void no_reader_finds_a_page_in_the_damaged_file() {
        var damaged = Odd.damaged(letter);

        assertThat(damaged).hasSize(letter.length).startsWith("%PDF-".getBytes());
        assertThatThrownBy(() -> {
                    try (var document = Loader.loadPDF(damaged)) {
                        document.getPage(0);
                    }
                })
                .isInstanceOfAny(IOException.class, IndexOutOfBoundsException.class);
    }

    @Test
    void a_damaged_scan_has_no_page_either() {
        var damaged = Odd.damaged(Scanner.scan(letter, Condition.COLOUR, 3));

        assertThatThrownBy(() -> {
                    try (var document = Loader.loadPDF(damaged)) {
                        document.getPage(0);
                    }
                })
                .isInstanceOfAny(IOException.class, IndexOutOfBoundsException.class);
    }

    @Test
    void the_locked_file_opens_with_its_password_only() throws IOException {
        var locked = Odd.locked(letter, "song-bac");

        assertThatThrownBy(() -> Loader.loadPDF(locked)).isInstanceOf(InvalidPasswordException.class);
        try (var document = Loader.loadPDF(locked, "song-bac")) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void locking_twice_gives_the_same_bytes() {
        assertThat(Odd.locked(letter, "song-bac")).isEqualTo(Odd.locked(letter, "song-bac"));
    }

    @Test
    void the_secret_mark_stands_alone_on_a_line() {
        var page = printer.text(Odd.secret(Specimens.proposal())).getFirst();

        assertThat(page.lines().toList().indexOf("MẬT")).isBetween(1, 5);
    }

    @Test
    void a_paper_that_only_speaks_of_secrets_bears_no_mark() {
        var page = printer.text(Specimens.report()).getFirst();

        assertThat(page).contains("bí mật nhà nước");
        assertThat(page.lines()).noneMatch(line -> line.strip().matches("(TUYỆT |TỐI )?MẬT"));
    }

    @Test
    void the_empty_file_is_empty() {
        assertThat(Odd.empty()).isEmpty();
    }
}
