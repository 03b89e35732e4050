package vn.kho.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import vn.kho.sample.OfficeFiles;
import vn.kho.sample.papers.Printer;
import vn.kho.sample.plan.Content;
import vn.kho.sample.plan.Plan;
import vn.kho.sample.plan.PlannedDocument;

/// Scanned papers of the sample office, those with the least to read: one page each, no text layer.
final class Scans {
    /// Stands on page 1 of every official paper, and in nothing that is known of one without reading it.
    static final String MOTTO = "\"Độc lập\"";

    private static final long SEED = 7;

    private Scans() {}

    static List<Path> write(int many, Path folder) throws IOException {
        Files.createDirectories(folder);
        var printer = Printer.withLiberationSerif();
        ToIntFunction<PlannedDocument> letters = document -> {
            var pages = printer.text(((Content.Scan) document.content()).paper());
            return pages.size() == 1 ? pages.getFirst().length() : Integer.MAX_VALUE;
        };
        var shortest = Plan.of(SEED).dossiers().stream()
                .flatMap(dossier -> dossier.documents().stream())
                .filter(document -> document.content() instanceof Content.Scan)
                .filter(document -> document.fate() == PlannedDocument.Fate.ARCHIVED)
                .sorted(Comparator.comparingInt(letters))
                .limit(many)
                .toList();
        var files = OfficeFiles.in(OfficeFiles.Mode.SCANS, SEED);
        var written = new ArrayList<Path>();
        for (var document : shortest) {
            var name = document.name();
            var path = folder.resolve("%02d%s".formatted(written.size(), name.substring(name.lastIndexOf('.'))));
            written.add(Files.write(path, files.bytes(document)));
        }
        return written;
    }
}
