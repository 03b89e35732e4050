package vn.kho.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kho.kernel.Sha256;

/// Nothing lies about: no path of one machine, no unfinished work, no word about how the text was made, nothing big.
class TidyTest {
    private static final Pattern MACHINE =
            Pattern.compile("(?<![\\w.}])(/(root|work|home|Users)/\\w|[A-Z]:\\\\+Users)");
    private static final Pattern UNFINISHED =
            Pattern.compile("(?i)\\b(TO" + "DO|FIX" + "ME|XX" + "X|lorem " + "ipsum)\\b");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{4,}");
    private static final long BIG = 2_000_000;

    /// SHA-256 of lower-case words that tell how a text was made instead of what it is about. Hashed, so that this list
    /// does not break its own rule.
    private static final Set<String> FOREIGN = Set.of(
            "c857d09db23e6822e3600bc06ad8d58f92ed62bc8efd81c753f77048662cb97d",
            "c70eca6b0f88f44d81a41311647e50fda1ac454ec04ffd442b0eb4743a993131",
            "60965168ce762e949600281ba6d01fee136e5b6e8257b1f216f9025ed324474c",
            "7d3194f79e645c42e4396dda38be04766810ec6a00d00aced3ffc2a0a1f1a9ef",
            "3ea125d0bff386e6754b3782b300016fc79a9cf8f8669c0a5c3db64467ddb681",
            "94a168d2da574b00ec6c787377278465271cf2b97e68af076fc3eee87eba8664");

    @Test
    void no_file_names_a_path_of_one_machine() {
        assertThat(lines(line -> MACHINE.matcher(line).find())).isEmpty();
    }

    @Test
    void no_file_is_unfinished() {
        assertThat(lines(line -> UNFINISHED.matcher(line).find())).isEmpty();
    }

    @Test
    void no_file_tells_how_it_was_made() {
        assertThat(lines(TidyTest::foreign)).isEmpty();
    }

    @Test
    void no_file_is_big() {
        assertThat(Repository.files())
                .allSatisfy(file ->
                        assertThat(Files.size(file)).as(Repository.name(file)).isLessThan(BIG));
    }

    private static boolean foreign(String line) {
        return WORD.matcher(line)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .anyMatch(word -> FOREIGN.contains(Sha256.of(word).hex()));
    }

    /// The lines that the rule refuses, as `file:line: text`.
    private static List<String> lines(Predicate<String> refused) {
        return Repository.files().parallelStream()
                .flatMap(file -> text(file).stream().flatMap(text -> refusedLines(file, text, refused)))
                .toList();
    }

    private static Stream<String> refusedLines(Path file, String text, Predicate<String> refused) {
        var lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> refused.test(lines.get(i)))
                .mapToObj(i -> Repository.name(file) + ":" + (i + 1) + ": "
                        + lines.get(i).strip());
    }

    /// The file's text; empty when it is not text.
    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
