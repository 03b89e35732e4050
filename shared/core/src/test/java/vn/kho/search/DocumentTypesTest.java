package vn.kho.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kho.dossier.Document;

class DocumentTypesTest {
    private static final DocumentTypes TYPES = DocumentTypes.shipped();

    @ParameterizedTest
    @CsvSource({
        "Tờ trình về việc cử đoàn đi công tác, Tờ trình",
        "QUYẾT ĐỊNH, Quyết định",
        "Phiếu gửi kèm hộ chiếu, Phiếu gửi",
        "Giấy chứng nhận đăng ký doanh nghiệp, Giấy chứng nhận",
        "Kế hoạch: đón đoàn, Kế hoạch"
    })
    void a_title_begins_with_the_kind(String title, String kind) {
        assertThat(TYPES.of(titled(title, null))).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({"1376/KH-UBND, Kế hoạch", "38/TTr-SNgV, Tờ trình", "412/2026/QĐ-UBND, Quyết định", "13/ĐA-SCT, Đề án"})
    void a_title_that_says_nothing_leaves_it_to_the_notation(String number, String kind) {
        assertThat(TYPES.of(titled("Về việc cử đoàn", number))).contains(kind);
    }

    @Test
    void the_title_outranks_the_notation() {
        assertThat(TYPES.of(titled("Báo cáo kết quả", "38/TTr-SNgV"))).contains("Báo cáo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"112/SNgV-LS", "719/GXN", "06"})
    void a_notation_that_names_no_kind_says_nothing(String number) {
        assertThat(TYPES.of(titled("Kết quả chứng nhận lãnh sự", number))).isEmpty();
    }

    @Test
    void a_longer_word_is_another_word() {
        assertThat(TYPES.of(titled("Đơnvị", null))).isEmpty();
    }

    @Test
    void every_kind_says_where_it_was_read() {
        assertThat(TYPES.types())
                .hasSizeGreaterThan(29)
                .allSatisfy(type -> assertThat(type.label().source()).isNotBlank());
    }

    private static Document.Description titled(String title, String number) {
        return new Document.Description("a.pdf", title, number, null, null);
    }
}
