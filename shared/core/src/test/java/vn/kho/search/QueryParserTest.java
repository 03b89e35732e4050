package vn.kho.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kho.contract.HostileText;
import vn.kho.kernel.Problem;
import vn.kho.samples.SeededTest;
import vn.kho.search.Query.And;
import vn.kho.search.Query.Field;
import vn.kho.search.Query.Has;
import vn.kho.search.Query.Not;
import vn.kho.search.Query.Or;
import vn.kho.search.Query.Phrase;
import vn.kho.search.Query.Prefix;
import vn.kho.search.Query.Words;
import vn.kho.search.QueryParser.Parsed;

class QueryParserTest {
    @Test
    void words_in_a_row_are_one_run() {
        assertThat(query("hồ sơ  đoàn\tra")).isEqualTo(words("hồ", "sơ", "đoàn", "ra"));
    }

    @Test
    void a_blank_query_asks_for_everything() {
        assertThat(query(" \t")).isEqualTo(new Query.All());
    }

    @Test
    void a_document_number_is_a_word() {
        assertThat(query("số 1376/KH-UBND")).isEqualTo(words("số", "1376/KH-UBND"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"kế hoạch\"", "“kế hoạch”", "„kế hoạch“", "«kế hoạch»"})
    void quotes_of_any_shape_make_a_phrase(String typed) {
        assertThat(query(typed)).isEqualTo(new Phrase("kế hoạch"));
    }

    @Test
    void a_dash_before_a_word_excludes_it_and_within_a_word_does_not() {
        assertThat(query("đoàn -ra kh-ubnd - vào"))
                .isEqualTo(new And(List.of(words("đoàn"), new Not(words("ra")), words("kh-ubnd", "vào"))));
    }

    @Test
    void only_exclusions_are_a_query() {
        assertThat(query("-đoàn")).isEqualTo(new And(List.of(new Not(words("đoàn")))));
    }

    @ParameterizedTest
    @CsvSource({
        "số, NUMBER",
        "number, NUMBER",
        "loại, TYPE",
        "type, TYPE",
        "Loai, TYPE",
        "phòng, DEPARTMENT",
        "department, DEPARTMENT",
        "mã, CODE",
        "code, CODE",
        "MÃ, CODE"
    })
    void a_field_has_a_vietnamese_and_an_english_name(String name, Field field) {
        assertThat(query(name + ":1376")).isEqualTo(new Has(field, "1376"));
        assertThat(query(Normalizer.normalize(name, Normalizer.Form.NFD) + ":\"kế hoạch\""))
                .isEqualTo(new Has(field, "kế hoạch"));
    }

    @Test
    void a_name_that_is_no_field_is_a_word() {
        assertThat(query("V/v: 12:30 abc:def")).isEqualTo(words("V/v:", "12:30", "abc:def"));
    }

    @Test
    void or_ties_the_runs_beside_it_and_no_more() {
        assertThat(query("hội nghị OR hội thảo HOẶC \"đoàn vào\" năm:2026"))
                .isEqualTo(new And(List.of(
                        new Or(List.of(words("hội", "nghị"), words("hội", "thảo"), new Phrase("đoàn vào"))),
                        new Has(Field.YEAR, "2026"))));
    }

    @Test
    void a_star_ends_a_beginning() {
        assertThat(query("ngoạ* h*")).isEqualTo(new And(List.of(new Prefix("ngoạ"), words("h*"))));
    }

    @ParameterizedTest
    @CsvSource({
        "'đoàn \"ra', query-quote-open, 6",
        "'đoàn số: ra', query-value-missing, 6",
        "'đoàn năm:hai', query-year-bad, 6",
        "'OR đoàn', query-or-alone, 1",
        "'đoàn OR', query-or-alone, 6",
        "'đoàn OR OR ra', query-or-alone, 9",
        "'*** ---', query-nothing-to-find, 1",
        "'\"\"', query-nothing-to-find, 1",
    })
    void what_cannot_be_meant_is_named_with_its_column(String typed, String code, String column) {
        var refused = (Parsed.Refused) QueryParser.parse(typed);

        assertThat(refused.problem())
                .extracting(Problem::code, Problem::subject)
                .containsExactly(code, column);
    }

    @Test
    void a_query_too_long_or_of_too_many_words_is_refused() {
        assertThat(QueryParser.parse("a".repeat(2_001)))
                .isEqualTo(new Parsed.Refused(Problem.of("query-too-long", "2001", "2000")));
        assertThat(QueryParser.parse("a ".repeat(65)))
                .isEqualTo(new Parsed.Refused(Problem.of("query-too-many-words", "129", "64")));
    }

    @SeededTest(rounds = 5_000)
    void whatever_is_typed_is_understood_or_refused_with_a_column_within_it(RandomGenerator random) {
        var typed = HostileText.of(random);

        switch (QueryParser.parse(typed)) {
            case Parsed.Understood(var query) -> assertThat(query).isNotNull();
            case Parsed.Refused(var problem) ->
                assertThat(Integer.parseInt(problem.subject())).isBetween(1, typed.length() + 1);
        }
    }

    private static Query query(String typed) {
        return ((Parsed.Understood) QueryParser.parse(typed)).query();
    }

    private static Words words(String... words) {
        return new Words(List.of(words));
    }
}
