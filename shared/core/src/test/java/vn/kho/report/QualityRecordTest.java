package vn.kho.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kho.kernel.Problem;
import vn.kho.onestop.Matter;
import vn.kho.paper.Block;
import vn.kho.paper.Body;
import vn.kho.paper.Cell;
import vn.kho.paper.Figure;
import vn.kho.paper.Row;
import vn.kho.quality.Clause;

class QualityRecordTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 15);

    @Test
    void the_national_table_adds_up_in_every_row() {
        var rows = RetentionReportTest.table(body(), "Bảng II.1.").rows();

        assertThat(rows).hasSize(3);
        for (var row : rows) {
            var n = numbers(row);
            assertThat(n.get(0)).as("(3)").isEqualTo(n.get(1) + n.get(2) + n.get(3));
            assertThat(n.get(4)).as("(7)").isEqualTo(n.get(5) + n.get(6) + n.get(7));
            assertThat(n.get(8)).as("(11)").isEqualTo(n.get(9) + n.get(10));
            assertThat(n.get(0)).as("(3)").isEqualTo(n.get(4) + n.get(8));
        }
    }

    @Test
    void the_totals_are_those_of_a_count_by_hand() {
        var year = OfficeYear.whole().on(TODAY);

        long received = 0;
        long resolved = 0;
        long late = 0;
        for (Matter matter : year.matters()) {
            received++;
            if (matter.finish() == null) continue;
            resolved++;
            if (matter.finish().day().isAfter(matter.promise().day())) late++;
        }
        var total =
                numbers(RetentionReportTest.table(body(), "Bảng II.1.").rows().getLast());

        assertThat(List.of(total.get(0), total.get(4), total.get(7))).containsExactly(received, resolved, late);
        assertThat(late).isEqualTo(1);
    }

    @Test
    void the_three_rates_are_never_merged() {
        var rows = RetentionReportTest.table(body(), "Bảng II.2. ").rows();

        assertThat(rows)
                .extracting(row -> row.cells().get(1).text())
                .containsExactly("14/15 = 93,33 %", "14/15 = 93,33 %", "15/16 = 93,75 %");
    }

    @Test
    void a_period_before_the_archive_began_has_no_data() {
        var rows = RetentionReportTest.table(body(), "Bảng II.2. ").rows();

        assertThat(rows).extracting(row -> row.cells().get(2).text()).containsOnly("chưa có dữ liệu");
    }

    @Test
    void every_section_and_annex_is_there_in_order() {
        var headings = body().blocks().stream()
                .flatMap(block -> switch (block) {
                    case Block.Heading heading
                    when heading.level() == 1 ->
                        java.util.stream.Stream.of(heading.text().split("[. ]")[0]);
                    case Block.Annex annex -> java.util.stream.Stream.of(annex.label());
                    default -> java.util.stream.Stream.<String>of();
                })
                .toList();

        assertThat(headings)
                .containsExactly(
                        "I",
                        "II",
                        "III",
                        "IV",
                        "V",
                        "VI",
                        "VII",
                        "VIII",
                        "IX",
                        "X",
                        "CĂN",
                        "Phụ lục A",
                        "Phụ lục B",
                        "Phụ lục C",
                        "Phụ lục Z");
    }

    @Test
    void every_clause_is_printed_with_a_conclusion() {
        var rows = RetentionReportTest.table(body(), "Bảng IX.").rows();

        assertThat(rows).hasSize(Clause.edition2015().size() + 1);
        assertThat(rows)
                .filteredOn(row -> row.role() != Row.Role.DIVIDER)
                .allSatisfy(row -> assertThat(row.cells().get(4).text()).isNotBlank());
    }

    @Test
    void every_figure_has_its_own_number_and_its_row_in_annex_z() {
        var body = body();
        var annex = (Block.Annex) body.blocks().getLast();
        var printed = ((Block.Table) annex.blocks().getLast())
                .rows().stream()
                        .map(row -> row.cells().getFirst().text().split(" ")[0])
                        .distinct()
                        .toList();

        assertThat(body.figures()).extracting(Figure::number).doesNotHaveDuplicates();
        assertThat(printed).isEqualTo(body.figures().stream().map(Figure::mark).toList());
    }

    @Test
    void figures_lead_to_dossiers_of_the_archive() {
        var year = OfficeYear.whole().on(TODAY);
        var known = new java.util.HashSet<String>();
        year.archive().dossiers().forEach(dossier -> known.add(dossier.id().value()));
        year.archive().documents().forEach(document -> known.add(document.id().value()));

        var figure = body().figures().stream()
                .filter(one -> one.rule().equals("hồ sơ giải quyết xong sau ngày hẹn đầu tiên"))
                .findFirst()
                .orElseThrow();

        assertThat(((Figure.Listed) figure.part()).ids()).hasSize(1).allMatch(known::contains);
    }

    @Test
    void each_late_matter_is_a_nonconformity() {
        assertThat(RetentionReportTest.table(body(), "Bảng V.").rows())
                .extracting(row -> row.cells().getFirst().text())
                .containsExactly("NC-H99.10-260302-0015-QH");
    }

    @Test
    void a_running_period_says_so() {
        assertThat(body().title().notes().getFirst()).contains("15/12/2026").endsWith("kỳ chưa kết thúc");
    }

    @Test
    void a_period_that_lies_ahead_is_refused() {
        var ahead = OfficeYear.whole().on(Span.year(2027), TODAY);

        assertThat(QualityRecord.compose(ahead))
                .isEqualTo(new Composed.Refused(Problem.of("period-not-begun", "2027", "2027-01-01", "2026-12-15")));
    }

    @Test
    void a_matter_that_cannot_be_judged_stops_the_paper_and_is_named() {
        var year = OfficeYear.whole();
        year.unpromised(99, "SNgV-07");

        assertThat(QualityRecord.compose(year.on(TODAY)))
                .isEqualTo(new Composed.Refused(
                        Problem.of("report-unbalanced", "2026", "17", "15", "2", "H99.10-261201-0099")));
    }

    @Test
    void the_order_in_which_evidence_was_archived_or_found_makes_no_difference() {
        assertThat(((Composed.Whole) QualityRecord.compose(
                                OfficeYear.whole().shuffled().on(TODAY)))
                        .body()
                        .hash())
                .isEqualTo(body().hash());
    }

    @Test
    void a_matter_without_dossier_shows_in_the_control_line() {
        var year = OfficeYear.whole();
        year.forget("H99.10-260302-0015");

        var controls = ((Composed.Whole) QualityRecord.compose(year.on(TODAY)))
                .body().blocks().stream()
                        .filter(block -> block instanceof Block.Control control && !control.agrees())
                        .toList();

        assertThat(controls).hasSize(1);
        assertThat(((Block.Control) controls.getFirst()).differing()).containsExactly("H99.10-260302-0015");
    }

    private static List<Long> numbers(Row row) {
        return row.cells().stream()
                .skip(2)
                .map(cell -> ((Cell.Counted) cell).figure().part().count())
                .toList();
    }

    private static Body body() {
        return ((Composed.Whole) QualityRecord.compose(OfficeYear.whole().on(TODAY))).body();
    }
}
