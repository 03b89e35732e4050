package vn.kho.sample.papers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Writes one paper of every type, as PDF and PNG, and one scan of every condition, into the folder named: to be looked
/// at by a person whenever the look changes.
final class Gallery {
    private Gallery() {}

    public static void main(String[] args) throws IOException {
        var folder = Files.createDirectories(Path.of(args[0]));
        var printer = Printer.withLiberationSerif();
        for (var paper : Specimens.all().entrySet()) {
            var pdf = printer.print(paper.getValue());
            Files.write(folder.resolve(paper.getKey() + ".pdf"), pdf);
            pictures(folder, paper.getKey(), pdf);
        }
        for (var condition : Condition.values()) {
            var scan = Scanner.scan(printer.print(Specimens.letter()), condition, 7);
            var name = "scan-" + condition.name().toLowerCase(java.util.Locale.ROOT);
            Files.write(folder.resolve(name + "." + condition.extension()), scan);
            if (condition.extension().equals("pdf")) pictures(folder, name, scan);
        }
    }

    private static void pictures(Path folder, String name, byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (int i = 0; i < document.getNumberOfPages(); i++)
                ImageIO.write(
                        renderer.renderImageWithDPI(i, 100),
                        "png",
                        folder.resolve(name + "-" + (i + 1) + ".png").toFile());
        }
    }
}
