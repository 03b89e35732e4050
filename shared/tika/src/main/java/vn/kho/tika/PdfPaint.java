package vn.kho.tika;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.util.Matrix;
import vn.kho.reading.Box;

/// Notes what a page paints besides letters. Straight lines and boxes are the rules of tables and say nothing; whatever
/// has curves, patterns or shadings may be letters.
final class PdfPaint {
    private static final Set<String> CURVES = Set.of("c", "v", "y");
    private static final Set<String> PAINTS = Set.of("f", "F", "f*", "B", "B*", "b", "b*", "S", "s");
    private static final Set<String> PATTERNS = Set.of("scn", "SCN");
    private static final Set<String> SILENT = Set.of("Link", "Popup");

    private final List<Box> pictures = new ArrayList<>();
    private PdfFrame frame = new PdfFrame(0, 0, 1, 1, 0);
    private boolean curved;
    private boolean drawn;

    PdfPaint(PDFStreamEngine engine) {
        for (var name : CURVES) on(engine, name, (_, _) -> curved = true);
        for (var name : PAINTS) on(engine, name, (_, _) -> painted());
        for (var name : PATTERNS) on(engine, name, (_, operands) -> drawn |= endsInName(operands));
        on(engine, "n", (_, _) -> curved = false);
        on(engine, "sh", (_, _) -> drawn = true);
        on(engine, "BI", (at, _) -> picture(at.getGraphicsState().getCurrentTransformationMatrix()));
        engine.addOperator(new PictureOrForm(engine));
    }

    void start(PdfFrame page) {
        frame = page;
    }

    List<Box> pictures() {
        return pictures;
    }

    boolean drawn() {
        return drawn;
    }

    /// Stamps, signatures and form fields lie above the page and are no part of its text.
    void annotations(PDPage page) throws IOException {
        for (var annotation : page.getAnnotations()) {
            var rectangle = annotation.getRectangle();
            if (rectangle == null || annotation.isHidden() || SILENT.contains(annotation.getSubtype())) continue;
            if (annotation.getNormalAppearanceStream() == null) continue;
            pictures.add(frame.box(new Rectangle2D.Double(
                    rectangle.getLowerLeftX(),
                    rectangle.getLowerLeftY(),
                    rectangle.getWidth(),
                    rectangle.getHeight())));
        }
    }

    private void painted() {
        drawn |= curved;
        curved = false;
    }

    private void picture(Matrix matrix) {
        var unit = new Rectangle2D.Double(0, 0, 1, 1);
        pictures.add(frame.box(
                matrix.createAffineTransform().createTransformedShape(unit).getBounds2D()));
    }

    private static boolean endsInName(List<COSBase> operands) {
        return !operands.isEmpty() && operands.getLast() instanceof COSName;
    }

    private interface Action {
        void run(PDFStreamEngine engine, List<COSBase> operands);
    }

    private static void on(PDFStreamEngine engine, String name, Action action) {
        engine.addOperator(new OperatorProcessor(engine) {
            @Override
            public void process(Operator operator, List<COSBase> operands) {
                action.run(getContext(), operands);
            }

            @Override
            public String getName() {
                return name;
            }
        });
    }

    /// Pictures are noted and not decoded; forms are walked as PDFBox does.
    private final class PictureOrForm extends DrawObject {
        PictureOrForm(PDFStreamEngine engine) {
            super(engine);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            var resources = getContext().getResources();
            if (resources != null
                    && !operands.isEmpty()
                    && operands.getFirst() instanceof COSName name
                    && resources.isImageXObject(name)) {
                picture(getContext().getGraphicsState().getCurrentTransformationMatrix());
                return;
            }
            super.process(operator, operands);
        }
    }
}
