package vn.kho.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.kho.paper.Block;
import vn.kho.paper.Body;
import vn.kho.paper.Cell;
import vn.kho.paper.Figure;
import vn.kho.paper.Paper;
import vn.kho.paper.Printer;
import vn.kho.paper.Row;
import vn.kho.report.Composed;
import vn.kho.report.QualityRecord;
import vn.kho.report.RetentionReport;
import vn.kho.sample.cases.Case.Expected;
import vn.kho.sample.cases.OldCase;
import vn.kho.sample.plan.Plan;
import vn.kho.sample.plan.Truth;

/// The two papers of the sample office, held against what is true of its raw cases.
class SampleOfficeTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @Test
    void the_national_table_says_what_the_cases_say() {
        var truth = new Truth(SampleOffice.PLAN.cases()).matters(Plan.OFFICE);

        var total = numbers(table(quality(), "Bảng II.1.").rows().getLast());

        assertThat(total.get("(3)=4+5+6")).isEqualTo(truth.received());
        assertThat(total.get("(7)=8+9+10")).isEqualTo(truth.finished());
        assertThat(total.get("(8)")).isEqualTo(truth.of(Expected.EARLY));
        assertThat(total.get("(9)")).isEqualTo(truth.of(Expected.ON_DAY));
        assertThat(total.get("(10)")).isEqualTo(truth.of(Expected.LATE));
        assertThat(total.get("(11)=12+13")).isEqualTo(truth.running());
    }

    @Test
    void every_row_of_the_national_table_says_what_the_cases_say() {
        var truth = new Truth(SampleOffice.PLAN.cases());
        var rows = table(quality(), "Bảng II.1.").rows();

        for (var row : rows.subList(0, rows.size() - 1)) {
            var rule = ((Cell.Counted) row.cells().get(2)).figure().rule();
            var procedure = new vn.kho.kernel.ProcedureCode(rule.substring(rule.lastIndexOf(' ') + 1));
            var count = truth.matters(Plan.OFFICE, procedure);
            var said = numbers(row);

            assertThat(said.get("(3)=4+5+6")).as(procedure.value()).isEqualTo(count.received());
            assertThat(said.get("(8)")).as(procedure.value()).isEqualTo(count.of(Expected.EARLY));
            assertThat(said.get("(9)")).as(procedure.value()).isEqualTo(count.of(Expected.ON_DAY));
            assertThat(said.get("(10)")).as(procedure.value()).isEqualTo(count.of(Expected.LATE));
            assertThat(said.get("(11)=12+13")).as(procedure.value()).isEqualTo(count.running());
        }
    }

    @Test
    void sixteen_delegations_thirteen_of_them_early() {
        assertThat(quality().figures())
                .filteredOn(figure -> figure.rule().startsWith("a) trước hạn")
                        && figure.rule().endsWith("SNgV-01"))
                .extracting(Figure::text)
                .containsExactly("13/16 = 81,25 %");
    }

    @Test
    void only_what_is_due_and_free_stands_on_the_list_for_review() {
        var truth = new Truth(SampleOffice.PLAN.cases());

        assertThat(table(retention(), "Bảng III.").rows()).hasSize(truth.old(OldCase.Group.DUE));
    }

    @Test
    void composing_again_gives_the_same_hash() {
        assertThat(quality().hash()).isEqualTo(quality().hash());
        assertThat(retention().hash()).isEqualTo(retention().hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"quality", "retention"})
    void the_papers_are_the_recorded_ones(String name) throws IOException {
        var file = GOLDEN.resolve(name + ".txt");
        var text = (name.equals("quality") ? quality() : retention()).canonical();
        if ("bless".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }

        assertThat(file)
                .as("golden file " + file + " (record it with -Dgolden=bless)")
                .exists();
        assertThat(text).isEqualTo(Files.readString(file));
    }

    @Test
    void both_papers_can_be_printed() {
        var gate = new Gate(Face.ALL);
        var ledger = Specimen.identity().ledger();
        var evidence = SampleOffice.evidence();

        assertThat(gate.look(new Paper(QualityRecord.identity(evidence, 1, ledger), quality())))
                .isEmpty();
        assertThat(gate.look(new Paper(RetentionReport.identity(evidence, 1, ledger), retention())))
                .isEmpty();
    }

    /// The reference checker over the whole papers, which have tables, annexes and columns that the specimen has not.
    @ParameterizedTest
    @CsvSource({"quality, PDFA_2_A", "quality, PDFUA_1", "retention, PDFA_2_A", "retention, PDFUA_1"})
    void both_papers_pass_the_gate_and_the_reference_checker(String name, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var evidence = SampleOffice.evidence();
        var ledger = Specimen.identity().ledger();
        var paper = name.equals("quality")
                ? new Paper(QualityRecord.identity(evidence, 1, ledger), quality())
                : new Paper(RetentionReport.identity(evidence, 1, ledger), retention());
        var pdf = new ByteArrayOutputStream();

        assertThat(new PaperPrinter().print(paper, Printer.Form.PDF, pdf)).isEmpty();

        assertThat(PdfTest.failures(pdf.toByteArray(), flavour)).isEmpty();
    }

    private static Body quality() {
        return whole(QualityRecord.compose(SampleOffice.evidence()));
    }

    private static Body retention() {
        return whole(RetentionReport.compose(SampleOffice.evidence()));
    }

    private static Body whole(Composed composed) {
        return switch (composed) {
            case Composed.Whole(var body) -> body;
            case Composed.Refused(var problem) -> throw new AssertionError(problem.toString());
        };
    }

    private static Block.Table table(Body body, String caption) {
        return Tables.of(body.blocks()).stream()
                .filter(table -> table.caption().startsWith(caption))
                .findFirst()
                .orElseThrow();
    }

    /// The counts of a row of table II.1, by the number of their column.
    private static LinkedHashMap<String, Integer> numbers(Row row) {
        var columns = List.of(
                "(3)=4+5+6", "(4)", "(5)", "(6)", "(7)=8+9+10", "(8)", "(9)", "(10)", "(11)=12+13", "(12)", "(13)");
        var numbers = new LinkedHashMap<String, Integer>();
        for (int at = 0; at < columns.size(); at++)
            numbers.put(columns.get(at), (int)
                    ((Cell.Counted) row.cells().get(at + 2)).figure().part().count());
        return numbers;
    }
}
