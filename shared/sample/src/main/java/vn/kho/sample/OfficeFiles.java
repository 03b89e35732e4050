package vn.kho.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.kho.sample.papers.Odd;
import vn.kho.sample.papers.Printer;
import vn.kho.sample.papers.Scanner;
import vn.kho.sample.plan.Content;
import vn.kho.sample.plan.Plan;
import vn.kho.sample.plan.PlannedDocument;
import vn.kho.sample.plan.PlannedDossier;

/// Writes the files of a plan: `{folder}/{agency}/{dossier code}/...` with a `kho.csv` beside them that says what each
/// is. Same plan, seed and mode: same bytes. Not for several threads at once.
public final class OfficeFiles {
    /// The name of the list in each dossier's folder.
    public static final String LIST = "kho.csv";

    private final Mode mode;
    private final long seed;
    private final Printer printer;

    private OfficeFiles(Mode mode, long seed, Printer printer) {
        this.mode = mode;
        this.seed = seed;
        this.printer = printer;
    }

    /// What becomes of the documents that are planned as scans.
    public enum Mode {
        /// They are scans.
        SCANS,
        /// They are born-digital like the others: for a machine that cannot read pictures, and for quick tests.
        BORN_DIGITAL
    }

    public static OfficeFiles in(Mode mode, long seed) {
        return new OfficeFiles(mode, seed, Printer.withLiberationSerif());
    }

    /// One dossier on disk.
    ///
    /// @param folder holds the files and the list
    /// @param files  in the order of the plan's documents
    public record Written(PlannedDossier dossier, Path folder, List<WrittenFile> files) {
        public Written {
            files = List.copyOf(files);
        }
    }

    /// @param path its last part is the document's name, with another ending where a scan was made born-digital
    public record WrittenFile(PlannedDocument document, Path path) {}

    /// Writes everything, one dossier after the other; nothing that is there already is replaced.
    ///
    /// @param each called after each dossier, for those who show progress
    public List<Written> write(Plan plan, Path folder, Consumer<Written> each) throws IOException {
        var all = new ArrayList<Written>();
        for (var dossier : plan.dossiers()) {
            var written = write(dossier, folder);
            all.add(written);
            each.accept(written);
        }
        return all;
    }

    public Written write(PlannedDossier dossier, Path folder) throws IOException {
        var own = Files.createDirectories(
                folder.resolve(dossier.opened().agency().value()).resolve(dossier.code()));
        var files = new ArrayList<WrittenFile>();
        var list = new StringBuilder("name,component,title,number,date,author\n");
        for (var document : dossier.documents()) {
            var path = own.resolve(name(document));
            Files.write(path, bytes(document), StandardOpenOption.CREATE_NEW);
            files.add(new WrittenFile(document, path));
            list.append(line(path.getFileName().toString(), document)).append('\n');
        }
        Files.writeString(own.resolve(LIST), list, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        return new Written(dossier, own, files);
    }

    /// The bytes of one planned document.
    public byte[] bytes(PlannedDocument document) {
        return switch (document.content()) {
            case Content.Born(var paper) -> printer.print(paper);
            case Content.Scan(var paper, var condition) -> {
                var pdf = printer.print(paper);
                yield mode == Mode.SCANS
                        ? Scanner.scan(pdf, condition, seed + paper.toString().hashCode())
                        : pdf;
            }
            case Content.Damaged(var paper) -> Odd.damaged(printer.print(paper));
            case Content.Locked(var paper, var password) -> Odd.locked(printer.print(paper), password);
            case Content.Empty _ -> Odd.empty();
        };
    }

    private String name(PlannedDocument document) {
        if (mode == Mode.SCANS || !(document.content() instanceof Content.Scan)) return document.name();
        return document.name().replaceFirst("\\.[a-z]+$", ".pdf");
    }

    private static String line(String name, PlannedDocument document) {
        var component = document.component();
        return String.join(
                ",",
                quoted(name),
                quoted(component == null ? null : component.value()),
                quoted(document.title()),
                quoted(document.number()),
                quoted(document.date().toString()),
                quoted(document.author()));
    }

    /// As RFC 4180 has it; absent is empty.
    private static String quoted(@Nullable String text) {
        if (text == null) return "";
        if (text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) return text;
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
