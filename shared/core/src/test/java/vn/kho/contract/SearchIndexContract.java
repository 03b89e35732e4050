package vn.kho.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kho.access.Department;
import vn.kho.access.Reach;
import vn.kho.access.UseMode;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.ProcedureCode;
import vn.kho.kernel.Unavailable;
import vn.kho.samples.SeededTest;
import vn.kho.search.Answer;
import vn.kho.search.Ask;
import vn.kho.search.Card;
import vn.kho.search.PageText;
import vn.kho.search.Query;
import vn.kho.search.QueryParser;
import vn.kho.search.SearchIndex;
import vn.kho.search.SearchIndex.Update;

/// What every [SearchIndex] keeps.
public abstract class SearchIndexContract {
    private static final AgencyId AGENCY = new AgencyId("H99.10");
    private static final AgencyId OTHER = new AgencyId("H99.11");
    private static final Set<UseMode> MODES = Set.of(UseMode.PUBLIC, UseMode.CONDITIONAL);
    private static final Reach ALL = new Reach.Everywhere(AGENCY, MODES);

    private Instant now = Instant.parse("2026-12-15T03:00:00Z");
    private SearchIndex index;

    /// @return an adapter that knows no agency yet
    protected abstract SearchIndex index(InstantSource clock);

    @BeforeEach
    void an_empty_index() {
        index = index(() -> now);
        index.renew(AGENCY, Stream.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hồ sơ đoàn ra", "ho so doan ra", "HO SO ĐOAN RA", "hồ sơ đoàn ra", "\"doan ra\"", "doa*"})
    void text_with_accents_is_found_with_and_without_them(String query) {
        put("a", "Hồ sơ đoàn ra");

        assertThat(found(query)).containsExactly("a");
    }

    @Test
    void text_with_the_accents_as_typed_comes_first() {
        put("a", "hoa hoa hoa hoa hoa hoa hoa hoa");
        put("b", "hóa đơn của đơn vị");
        put("c", "nền hòa bình lâu dài, xin giới thiệu một đoạn văn dài hơn hẳn những đoạn khác để bù vào");
        put("d", "hóa hóa hóa");

        assertThat(found("hòa")).startsWith("c").containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(found("\"hòa\"")).startsWith("c").hasSize(4);
    }

    @Test
    void neighbours_as_typed_come_first() {
        put("a", "sơ đồ của hồ nước");
        put("b", "hồ sơ của đoàn");

        assertThat(found("ho so")).containsExactly("b", "a");
    }

    @Test
    void either_placement_of_the_tone_and_either_spelling_with_i_or_y_is_found() {
        put("a", "Ủy ban ký giấy");

        assertThat(found("uỷ")).containsExactly("a");
        assertThat(found("\"kí giấy\"")).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1376/KH-UBND",
                "1376",
                "kh-ubnd",
                "ubnd 1376",
                "số:1376",
                "so:1376/KH-UBND",
                "number:kh-ubnd",
                "\"1376/KH-UBND\"",
                "1376/kh-ubnd"
            })
    void a_document_number_is_found_whole_and_in_parts(String query) {
        put("a", "Kế hoạch số 1376/KH-UBND");
        put("b", "Quyết định số 1367/QĐ-TTg");

        assertThat(found(query)).containsExactly("a");
    }

    @Test
    void a_dossier_code_is_found_whole_and_by_its_field() {
        put("a", "Hồ sơ");
        put("b", "Hồ sơ");

        assertThat(found("H99.10-260105-a")).containsExactly("a");
        assertThat(found("mã:h99.10-260105-a")).containsExactly("a");
        assertThat(found("code:260105")).containsExactly("a", "b");
    }

    @Test
    void small_numbers_are_found_in_digits_and_in_words() {
        put("a", "cơ chế một cửa");
        put("b", "cơ chế 1 cửa");

        assertThat(found("\"1 cửa\"")).containsExactlyInAnyOrder("a", "b");
        assertThat(found("\"một cửa\"")).containsExactlyInAnyOrder("a", "b");
        assertThat(found("\"mot cua\"")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void words_glued_together_are_found_by_their_parts() {
        put("a", "Chia sẻ qua ZaloPhó chủ tịch");

        assertThat(found("\"phó chủ tịch\"")).containsExactly("a");
    }

    @Test
    void words_on_different_pages_of_a_dossier_find_it_and_a_phrase_stays_on_one() {
        put("a", "kế hoạch", "kinh phí");

        assertThat(found("hoạch phí")).containsExactly("a");
        assertThat(found("\"hoạch kinh\"")).isEmpty();
    }

    @Test
    void up_to_four_words_must_all_be_there_and_of_more_three_quarters() {
        put("a", "một hai ba bốn sáu bảy");

        assertThat(found("hai ba bốn xin")).isEmpty();
        assertThat(found("hai ba bốn sáu xin")).containsExactly("a");
        assertThat(found("hai ba bốn xin phép")).isEmpty();
    }

    @Test
    void words_can_be_excluded_and_alternatives_given() {
        put("a", "hội nghị quốc tế");
        put("b", "hội thảo quốc tế");
        put("c", "đoàn vào");

        assertThat(found("quốc tế -hội-nghị")).containsExactly("b");
        assertThat(found("hội nghị OR đoàn vào")).containsExactlyInAnyOrder("a", "c");
        assertThat(found("-\"quốc tế\"")).containsExactly("c");
    }

    @ParameterizedTest
    @CsvSource({
        "loại:kế-hoạch, a",
        "type:ke, a",
        "năm:2026, a",
        "year:2025, b",
        "phòng:LS, a",
        "department:ls, a",
        "loại:\"quyết định\" năm:2025, b"
    })
    void a_field_finds_by_its_value(String query, String dossier) {
        apply(
                put("a", 1, card("a", "LS", UseMode.PUBLIC, 2026, "1/KH-SNgV", "Kế hoạch")),
                put("b", 1, card("b", "VP", UseMode.PUBLIC, 2025, "2/QĐ-SNgV", "Quyết định")));

        assertThat(found(query)).containsExactly(dossier);
    }

    @Test
    void a_hit_names_page_and_place() {
        put("a", "trang đầu", "Căn cứ kế hoạch đã duyệt", "trang cuối");

        var hit = search(ALL, "ke hoach").hits().getFirst();

        var passage = hit.passages().getFirst();
        assertThat(hit.passages()).hasSize(1);
        assertThat(passage.document()).isEqualTo(document("a"));
        assertThat(passage.page()).isEqualTo(2);
        assertThat(passage.snippet().marks())
                .extracting(mark -> passage.snippet().text().substring(mark.start(), mark.end()))
                .containsExactly("kế", "hoạch");
    }

    @Test
    void passages_come_in_the_order_of_the_dossier() {
        put("a", "kế hoạch", "khác", "kế hoạch kế hoạch", "kế hoạch");

        var hit = (Answer.Found) index.search(ALL, query("kế hoạch"), new Ask(10, 2, Optional.empty()));

        assertThat(hit.hits().getFirst().passages()).hasSize(2).isSortedAccordingTo((x, y) -> x.page() - y.page());
    }

    @Test
    void a_title_is_found_and_its_place_is_no_page() {
        put("a", "nội dung");

        var hit = search(ALL, "\"tiêu đề a\"").hits().getFirst();

        assertThat(hit.title()).isEqualTo("Tiêu đề a");
        assertThat(hit.passages().getFirst().page()).isZero();
        assertThat(hit.passages().getFirst().document()).isNull();
    }

    @Test
    void total_facets_and_passages_show_only_what_reach_sees() {
        apply(
                put("a", 1, card("a", "LS", UseMode.PUBLIC, 2026, "1/KH-SNgV", "Kế hoạch"), "đoàn ra"),
                put("b", 1, card("b", "VP", UseMode.PUBLIC, 2025, "2/QĐ-SNgV", "Quyết định"), "đoàn ra"),
                put("c", 1, card("c", "LS", UseMode.CONDITIONAL, 2024, "3/BC-SNgV", "Báo cáo"), "đoàn ra"));

        var found = search(new Reach.Within(AGENCY, Set.of(new Department("LS")), Set.of(UseMode.PUBLIC)), "đoàn");

        assertThat(found.total()).isEqualTo(1);
        assertThat(found.hits()).extracting(hit -> hit.dossier().local()).containsExactly("a");
        assertThat(found.facets())
                .containsEntry("department", java.util.Map.of("LS", 1L))
                .containsEntry("year", java.util.Map.of("2026", 1L))
                .containsEntry("type", java.util.Map.of("Kế hoạch", 1L));
    }

    @Test
    void a_listed_reach_sees_the_listed_dossiers_only() {
        put("a", "đoàn ra");
        put("b", "đoàn ra");

        var found = search(new Reach.Listed(AGENCY, Set.of(dossier("b"))), "-vào");

        assertThat(found.total()).isEqualTo(1);
        assertThat(found.hits()).extracting(hit -> hit.dossier().local()).containsExactly("b");
        assertThat(found.facets()).containsEntry("department", java.util.Map.of("LS", 1L));
    }

    @Test
    void reach_of_nothing_finds_nothing_and_asks_no_index() {
        var unknown = index(() -> now);

        assertThat(unknown.search(new Reach.Nothing(), new Query.All(), Ask.first(10)))
                .isEqualTo(Answer.Found.nothing());
    }

    @Test
    void nothing_crosses_agencies() {
        put("a", "đoàn ra");
        index.renew(OTHER, Stream.empty());

        assertThat(search(new Reach.Everywhere(OTHER, MODES), "đoàn").total()).isZero();
    }

    @Test
    void an_older_or_equal_version_changes_nothing() {
        apply(put("a", 5, card("a"), "mới"));

        apply(put("a", 5, card("a"), "bằng"));
        apply(put("a", 4, card("a"), "cũ"), new Update.Drop(dossier("a"), 3));

        assertThat(found("mới")).containsExactly("a");
        assertThat(found("bằng OR cũ")).isEmpty();
    }

    @Test
    void an_older_version_changes_nothing_also_after_drop() {
        apply(put("a", 1, card("a"), "đoàn ra"), new Update.Drop(dossier("a"), 3));

        apply(put("a", 2, card("a"), "đoàn ra"));
        apply(put("a", 3, card("a"), "đoàn ra"));

        assertThat(search(ALL, "").total()).isZero();
        apply(put("a", 4, card("a"), "đoàn ra"));
        assertThat(found("đoàn")).containsExactly("a");
    }

    @Test
    void a_newer_version_replaces_all_pages() {
        apply(put("a", 1, card("a"), "một trang", "hai trang"));

        apply(put("a", 2, card("a"), "trang khác"));

        assertThat(found("hai")).isEmpty();
        assertThat(search(ALL, "").total()).isEqualTo(1);
    }

    @Test
    void equal_hits_come_by_dossier() {
        for (var name : List.of("c", "a", "d", "b")) put(name, "đoàn ra");

        assertThat(found("đoàn ra")).containsExactly("a", "b", "c", "d");
        assertThat(found("năm:2026")).containsExactly("a", "b", "c", "d");
    }

    @SeededTest(rounds = 3)
    void a_cursor_goes_through_the_list_it_came_from_whatever_is_put_in(RandomGenerator random) {
        for (int i = 0; i < 23; i++) put("d" + i, "đoàn " + "ra ".repeat(random.nextInt(4)) + "vào");
        var whole = found("đoàn ra vào OR đoàn");
        var seen = new ArrayList<String>();
        var ask = Ask.first(1 + random.nextInt(7));

        for (var next = Optional.of(""); next.isPresent(); ) {
            var page = (Answer.Found)
                    index.search(ALL, query("đoàn ra vào OR đoàn"), next.get().isEmpty() ? ask : ask.after(next.get()));
            page.hits().forEach(hit -> seen.add(hit.dossier().local()));
            assertThat(page.total()).isEqualTo(23);
            next = page.next();
            put("new" + random.nextInt(), "đoàn ra vào đoàn ra");
            apply(new Update.Drop(dossier("d" + random.nextInt(23)), 9));
        }

        assertThat(seen).isEqualTo(whole);
    }

    @Test
    void a_cursor_is_refused_with_another_query_or_reach() {
        put("a", "đoàn");
        put("b", "đoàn");
        var cursor = ((Answer.Found) index.search(ALL, query("đoàn"), Ask.first(1)))
                .next()
                .orElseThrow();
        var narrower = new Reach.Everywhere(AGENCY, Set.of(UseMode.PUBLIC));

        assertThat(refusal(ALL, "ra", cursor)).isEqualTo("cursor-foreign");
        assertThat(refusal(narrower, "đoàn", cursor)).isEqualTo("cursor-foreign");
        assertThat(refusal(ALL, "đoàn", "không phải con trỏ")).isEqualTo("cursor-foreign");
    }

    @Test
    void a_cursor_that_rested_too_long_is_refused() {
        put("a", "đoàn");
        put("b", "đoàn");
        var cursor = ((Answer.Found) index.search(ALL, query("đoàn"), Ask.first(1)))
                .next()
                .orElseThrow();

        now = now.plusSeconds(3600);

        assertThat(refusal(ALL, "đoàn", cursor)).isEqualTo("cursor-expired");
    }

    @Test
    void what_was_applied_is_found_when_its_position_is_visible() {
        var before = search(ALL, "").position();

        var position = index.apply(AGENCY, List.of(put("a", 1, card("a"), "đoàn")));

        assertThat(position).isGreaterThan(before);
        assertThat(index.visible(AGENCY, position)).isTrue();
        assertThat(index.visible(AGENCY, position + 1)).isFalse();
        assertThat(search(ALL, "đoàn").position()).isGreaterThanOrEqualTo(position);
        assertThat(found("đoàn")).containsExactly("a");
    }

    @Test
    void an_index_that_is_not_there_says_rebuild() {
        var missing = new Reach.Everywhere(OTHER, MODES);

        assertThatThrownBy(() -> index.search(missing, new Query.All(), Ask.first(1)))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("rebuild");
        assertThatThrownBy(() -> index.apply(OTHER, List.of())).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> index.visible(OTHER, 1)).isInstanceOf(Unavailable.class);
    }

    @Test
    void renewing_replaces_everything_and_positions_go_on() {
        put("a", "đoàn");
        var before = search(ALL, "").position();

        var position = index.renew(AGENCY, Stream.of(put("b", 1, card("b"), "đoàn")));

        assertThat(found("đoàn")).containsExactly("b");
        assertThat(position).isGreaterThan(before);
    }

    @Test
    void renewing_that_breaks_off_leaves_what_was_there() {
        put("a", "đoàn");
        var broken = Stream.of("b", "c").map(name -> {
            if (name.equals("c")) throw new IllegalStateException("the registry broke off");
            return (Update) put(name, 1, card(name), "đoàn");
        });

        assertThatThrownBy(() -> index.renew(AGENCY, broken)).isInstanceOf(IllegalStateException.class);

        assertThat(found("đoàn")).containsExactly("a");
    }

    @SeededTest(rounds = 5)
    void whatever_is_typed_is_answered(RandomGenerator random) {
        put("a", "Kế hoạch số 1376/KH-UBND", "đoàn ra");

        for (int i = 0; i < 400; i++) {
            var typed = HostileText.of(random);
            if (QueryParser.parse(typed) instanceof QueryParser.Parsed.Understood(var query))
                assertThat(index.search(ALL, query, Ask.first(10))).as(typed).isInstanceOf(Answer.Found.class);
        }
    }

    @SeededTest(rounds = 5)
    void whatever_stands_on_a_page_is_taken_in(RandomGenerator random) {
        var pages = Stream.generate(() -> HostileText.of(random) + " đoàn").limit(100);

        put("a", Stream.concat(pages, Stream.of("x".repeat(40_000))).toArray(String[]::new));

        assertThat(found("đoàn")).containsExactly("a");
    }

    private List<String> found(String query) {
        return search(ALL, query).hits().stream()
                .map(hit -> hit.dossier().local())
                .toList();
    }

    private Answer.Found search(Reach reach, String query) {
        return (Answer.Found) index.search(reach, query(query), Ask.first(50));
    }

    private String refusal(Reach reach, String query, String cursor) {
        var answer = index.search(reach, query(query), Ask.first(1).after(cursor));
        return ((Answer.Refused) answer).problem().code();
    }

    private static Query query(String text) {
        return ((QueryParser.Parsed.Understood) QueryParser.parse(text)).query();
    }

    private void apply(Update... updates) {
        index.apply(AGENCY, List.of(updates));
    }

    /// A dossier whose one document has these pages, and the number that the first page names.
    private void put(String name, String... pages) {
        apply(put(name, 1, card(name, "LS", UseMode.CONDITIONAL, 2026, number(pages[0]), null), pages));
    }

    private static Update.Put put(String name, long version, Card card, String... pages) {
        var texts = new ArrayList<PageText>();
        for (int i = 0; i < pages.length; i++) texts.add(new PageText(document(name), i + 1, pages[i]));
        return new Update.Put(dossier(name), version, card, texts);
    }

    private static Card card(String name) {
        return card(name, "LS", UseMode.CONDITIONAL, 2026, null, null);
    }

    private static Card card(String name, String department, UseMode mode, int year, String number, String type) {
        return new Card(
                "H99.10-260105-" + name,
                "Tiêu đề " + name,
                new Department(department),
                mode,
                year,
                new ProcedureCode("SNgV-01"),
                List.of(),
                List.of(new Card.Listed(document(name), "Văn bản", number, type)));
    }

    private static String number(String page) {
        var at = page.indexOf("số ");
        return at < 0 ? null : page.substring(at + 3);
    }

    private static DossierId dossier(String name) {
        return new DossierId(AGENCY, name);
    }

    private static DocumentId document(String name) {
        return new DocumentId(AGENCY, "doc-" + name);
    }
}
