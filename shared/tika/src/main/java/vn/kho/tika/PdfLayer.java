package vn.kho.tika;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import vn.kho.reading.Box;
import vn.kho.reading.Budget;
import vn.kho.reading.PageRead;
import vn.kho.reading.Surface;
import vn.kho.reading.Word;
import vn.kho.vietnamese.Encoding;
import vn.kho.vietnamese.Legacy;

/// Reads the words of one page and, in the same pass, notes what else is painted on it.
final class PdfLayer extends PDFTextStripper {
    private final Meter meter;
    private final PdfPaint paint;
    private final List<Piece> pieces = new ArrayList<>();
    private int line;
    private int shown;
    private int hidden;
    private int unsure;
    private double width = 1;
    private double height = 1;

    /// A word as the file has it.
    ///
    /// @param font its name; empty when it has none
    private record Piece(String text, String font, Box box, int line) {}

    PdfLayer(Budget budget) {
        this.meter = new Meter(budget);
        this.paint = new PdfPaint(this);
        addOperator(new SetTextRenderingMode(this));
        setSuppressDuplicateOverlappingText(true);
    }

    PageRead read(PDDocument document, int number) throws IOException {
        var page = document.getPage(number - 1);
        var frame = PdfFrame.of(page);
        width = frame.width();
        height = frame.height();
        paint.start(frame);
        setStartPage(number);
        setEndPage(number);
        try (var nowhere = new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8)) {
            writeText(document, nowhere);
        }
        paint.annotations(page);
        var surface = new Surface(height / width, paint.pictures(), paint.drawn(), share(hidden), share(unsure));
        return text(surface);
    }

    /// A font's name tells the encoding of its words. Where no font does, the words of the page together may.
    private PageRead text(Surface surface) {
        var unnamed = pieces.stream()
                .filter(piece -> Encoding.ofFont(piece.font) == Encoding.UNICODE)
                .map(Piece::text)
                .collect(Collectors.joining(" "));
        var otherwise = Legacy.of(unnamed);
        var raw = new ArrayList<Word>();
        var words = new ArrayList<Word>();
        for (var piece : pieces) {
            var told = Encoding.ofFont(piece.font);
            var encoding = told == Encoding.UNICODE ? otherwise : told;
            var decoded = encoding.decode(piece.text);
            if (Encoding.drawsCapitals(piece.font)) decoded = decoded.toUpperCase(Locale.ROOT);
            add(words, decoded, piece);
            add(raw, piece.text, piece);
        }
        if (words.isEmpty()) return new PageRead.None(surface);
        return new PageRead.Text(words, surface, words.equals(raw) ? List.of() : raw);
    }

    private static void add(List<Word> words, String text, Piece piece) {
        for (var part : Letters.clean(text).split(" ", -1))
            if (!part.isEmpty()) words.add(new Word(part, piece.box, 100, piece.line));
    }

    private double share(int part) {
        return shown == 0 ? 0 : (double) part / shown;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        meter.step();
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        meter.letters(++shown);
        if (!known(font, code)) unsure++;
        var mode = getGraphicsState().getTextState().getRenderingMode();
        if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) hidden++;
        super.showGlyph(matrix, font, code, displacement);
    }

    private static boolean known(PDFont font, int code) throws IOException {
        if (font instanceof PDType3Font) return false;
        var unicode = font.toUnicode(code);
        return unicode != null
                && unicode.codePoints()
                        .allMatch(letter ->
                                Character.getType(letter) != Character.PRIVATE_USE && letter != 0xFFFD && letter != 0);
    }

    /// Before the page is written out: what annotations show on it stands on the page like everything else, such as
    /// who signed and when.
    @Override
    protected void writePage() throws IOException {
        for (var annotation : getCurrentPage().getAnnotations())
            if (!annotation.isHidden() && !annotation.isNoView()) showAnnotation(annotation);
        super.writePage();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        var word = new StringBuilder();
        Box box = null;
        var font = "";
        for (var position : positions) {
            var unicode = position.getUnicode();
            var name = String.valueOf(position.getFont().getName());
            boolean blank = unicode == null || unicode.isBlank();
            if (box != null && (blank || (!name.equals(font) && otherCodes(name, font)))) {
                pieces.add(new Piece(word.toString(), font, box, line));
                word.setLength(0);
                box = null;
            }
            if (blank) continue;
            font = name;
            word.append(unicode);
            box = box == null ? box(position) : box.with(box(position));
        }
        if (box != null) pieces.add(new Piece(word.toString(), font, box, line));
    }

    /// A word in two fonts is one word, as long as both mean the same by their codes.
    private static boolean otherCodes(String font, String other) {
        return Encoding.ofFont(font) != Encoding.ofFont(other)
                || Encoding.drawsCapitals(font) != Encoding.drawsCapitals(other);
    }

    @Override
    protected void writeLineSeparator() {
        line++;
    }

    private Box box(TextPosition at) {
        double x = at.getX();
        double y = at.getY();
        double size = Math.max(at.getHeight(), 1);
        if (at.getDir() == 0) return Box.of(x, y - size, x + at.getWidth(), y, width, height);
        // Letters that run up, down or upside down: where exactly they lie matters to nobody, roughly does.
        return Box.of(x - size / 2, y - size / 2, x + size / 2, y + size / 2, width, height);
    }
}
