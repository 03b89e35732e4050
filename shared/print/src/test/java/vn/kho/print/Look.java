package vn.kho.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.kho.paper.Paper;
import vn.kho.paper.Printer;
import vn.kho.report.Composed;
import vn.kho.report.QualityRecord;
import vn.kho.report.RetentionReport;

/// Run by hand, to look at the pages: writes the specimen in every form into the folder given.
final class Look {
    private Look() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var evidence = SampleOffice.evidence();
        var ledger = Specimen.identity().ledger();
        write(folder, "specimen", Specimen.paper());
        if (QualityRecord.compose(evidence) instanceof Composed.Whole(var body))
            write(folder, "quality", new Paper(QualityRecord.identity(evidence, 1, ledger), body));
        if (RetentionReport.compose(evidence) instanceof Composed.Whole(var body))
            write(folder, "retention", new Paper(RetentionReport.identity(evidence, 1, ledger), body));
    }

    private static void write(Path folder, String name, Paper paper) throws IOException {
        for (var form : Printer.Form.values())
            try (var out = Files.newOutputStream(folder.resolve(name + "." + form.suffix()))) {
                var problems = new PaperPrinter().print(paper, form, out);
                if (!problems.isEmpty()) throw new IllegalStateException(problems.toString());
            }
    }
}
