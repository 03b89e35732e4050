package vn.kho.sample.papers;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/// Sheets as PDF: fonts embedded as subsets with their letters, nothing taken from the clock or from chance.
final class PdfSheets implements AutoCloseable {
    private static final int STAMP_DPI = 220;

    private final PDDocument document = new PDDocument();
    private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);
    private final Faces faces;

    private PdfSheets(Faces faces) {
        this.faces = faces;
    }

    static byte[] bytes(List<Sheet> sheets, Faces faces, OfficialPaper paper) {
        try (var pdf = new PdfSheets(faces)) {
            for (var sheet : sheets) pdf.add(sheet);
            pdf.describe(paper);
            // Not hashCode(): an enum's differs from one run to the next.
            return save(pdf.document, paper.toString().hashCode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Saved so that equal documents are equal files: an id from `seed`, objects in the order they are met.
    static byte[] save(PDDocument document, long seed) throws IOException {
        document.setDocumentId(seed);
        document.getDocumentInformation().setProducer("Kho sample office");
        var out = new ByteArrayOutputStream();
        document.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }

    private void describe(OfficialPaper paper) {
        var info = document.getDocumentInformation();
        info.setTitle(
                switch (paper.title()) {
                    case OfficialPaper.Title.Named(var type, var about) -> about.isEmpty() ? type : type + " " + about;
                    case OfficialPaper.Title.Letter(var about) -> about;
                    case OfficialPaper.Title.Form form -> form.name();
                });
        switch (paper.head()) {
            case OfficialPaper.Head.Office office -> written(office.body(), office.date());
            case OfficialPaper.Head.Party party -> written(party.body(), party.date());
            case OfficialPaper.Head.Letter letter -> info.setAuthor(letter.name());
            case OfficialPaper.Head.Citizen _ -> {}
        }
        boolean foreign = paper.head() instanceof OfficialPaper.Head.Letter;
        document.getDocumentCatalog().setLanguage(foreign ? "en" : "vi");
    }

    private void written(String author, LocalDate date) {
        Calendar made = new GregorianCalendar(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"), Locale.ROOT);
        made.clear();
        made.set(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth(), 8, 0, 0);
        document.getDocumentInformation().setAuthor(author);
        document.getDocumentInformation().setCreationDate(made);
    }

    private void add(Sheet sheet) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            for (var piece : sheet.pieces()) {
                switch (piece) {
                    case Piece.Run run -> text(content, run);
                    case Piece.Rule rule -> rule(content, rule);
                    case Piece.Picture picture -> picture(content, picture);
                }
            }
        }
    }

    private void text(PDPageContentStream content, Piece.Run run) throws IOException {
        content.setNonStrokingColor(
                run.ink().red(), run.ink().green(), run.ink().blue());
        content.beginText();
        content.setFont(font(run.face()), (float) run.size());
        content.newLineAtOffset((float) run.x(), (float) (Sheet.HEIGHT - run.y()));
        content.showTextWithPositioning(spaced(run));
        content.endText();
    }

    /// The space stays a space, so that words come apart again when the text is copied out; it is only made wider.
    private static Object[] spaced(Piece.Run run) {
        if (run.gap() == 0) return new Object[] {run.text()};
        var parts = new ArrayList<>();
        int from = 0;
        for (int space = run.text().indexOf(' '); space >= 0; space = run.text().indexOf(' ', from)) {
            parts.add(run.text().substring(from, space + 1));
            parts.add((float) (-run.gap() * 1000 / run.size()));
            from = space + 1;
        }
        if (from < run.text().length()) parts.add(run.text().substring(from));
        return parts.toArray();
    }

    private static void rule(PDPageContentStream content, Piece.Rule rule) throws IOException {
        content.setStrokingColor(
                rule.ink().red(), rule.ink().green(), rule.ink().blue());
        content.setLineWidth((float) rule.thick());
        content.moveTo((float) rule.x1(), (float) (Sheet.HEIGHT - rule.y1()));
        content.lineTo((float) rule.x2(), (float) (Sheet.HEIGHT - rule.y2()));
        content.stroke();
    }

    /// As a PNG with a clear ground is pasted in: under the print.
    private void picture(PDPageContentStream content, Piece.Picture picture) throws IOException {
        var bounds = picture.bounds();
        double edge = 2;
        double x = bounds.getX() - edge;
        double y = bounds.getY() - edge;
        double scale = STAMP_DPI / 72.0;
        int width = (int) Math.ceil((bounds.getWidth() + 2 * edge) * scale);
        int height = (int) Math.ceil((bounds.getHeight() + 2 * edge) * scale);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
        graphics.translate(-x, -y);
        for (var figure : picture.figures()) {
            var ink = figure.ink();
            graphics.setColor(new Color(ink.red(), ink.green(), ink.blue()));
            graphics.setStroke(new BasicStroke((float) figure.stroke(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            if (figure.stroke() == 0) graphics.fill(figure.path());
            else graphics.draw(figure.path());
        }
        graphics.dispose();
        float w = (float) (width / scale);
        float h = (float) (height / scale);
        content.drawImage(
                LosslessFactory.createFromImage(document, image), (float) x, (float) (Sheet.HEIGHT - y) - h, w, h);
    }

    private PDFont font(Face face) throws IOException {
        var known = fonts.get(face);
        if (known != null) return known;
        var font = PDType0Font.load(document, faces.font(face), true);
        fonts.put(face, font);
        return font;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
