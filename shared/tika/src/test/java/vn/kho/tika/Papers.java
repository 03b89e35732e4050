package vn.kho.tika;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import vn.kho.kernel.Sha256;
import vn.kho.vault.Vault;

/// Small papers made on the spot.
final class Papers {
    private Papers() {}

    interface Draw {
        void on(PDDocument document, PDPage page, PDPageContentStream out) throws IOException;
    }

    static Vault.Original original(byte[] bytes) {
        return new Vault.Original() {
            @Override
            public Sha256 hash() {
                return Sha256.of(bytes);
            }

            @Override
            public long bytes() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }

    static byte[] pdf(int pages, int rotation, Draw draw) throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                var page = new PDPage(PDRectangle.A4);
                page.setRotation(rotation);
                document.addPage(page);
                try (var out = new PDPageContentStream(document, page)) {
                    draw.on(document, page, out);
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    static byte[] locked() throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /// A PDF of these objects, numbered from 1, with a table that says where each lies.
    static byte[] raw(String trailer, String... objects) {
        var out = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append("%010d 00000 n \n".formatted(out.length()));
            out.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int at = out.length();
        out.append(table)
                .append("trailer\n")
                .append(trailer)
                .append("\nstartxref\n")
                .append(at)
                .append("\n%%EOF\n");
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static Draw text(boolean visible, String... lines) {
        return (document, _, out) -> {
            out.beginText();
            out.setFont(font(document), 14);
            if (!visible) out.setRenderingMode(RenderingMode.NEITHER);
            out.newLineAtOffset(72, 770);
            for (var line : lines) {
                out.showText(line);
                out.newLineAtOffset(0, -20);
            }
            out.endText();
        };
    }

    static Draw picture(PictureOf picture) {
        return (document, page, out) -> {
            var box = page.getMediaBox();
            out.drawImage(picture.in(document), 0, 0, box.getWidth(), box.getHeight());
        };
    }

    interface PictureOf {
        PDImageXObject in(PDDocument document) throws IOException;
    }

    private static PDType0Font font(PDDocument document) throws IOException {
        try (var in =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            return PDType0Font.load(document, in);
        }
    }

    /// A page with one black bar, so that black and white cannot be confused.
    static BufferedImage bar(int type, int width, int height, int at) {
        var image = new BufferedImage(width, height, type);
        var g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setColor(Color.BLACK);
        g.fillRect(width / 10, at, width / 2, 20);
        g.dispose();
        return image;
    }

    static byte[] encoded(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    static byte[] tiff(String compression, List<BufferedImage> pages) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionType(compression);
            writer.prepareWriteSequence(null);
            for (var page : pages) writer.writeToSequence(new IIOImage(page, null, null), how);
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
