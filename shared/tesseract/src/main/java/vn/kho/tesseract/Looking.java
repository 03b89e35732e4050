package vn.kho.tesseract;

import static org.bytedeco.tesseract.global.tesseract.PSM_AUTO;
import static org.bytedeco.tesseract.global.tesseract.PSM_SINGLE_BLOCK;
import static org.bytedeco.tesseract.global.tesseract.PSM_SPARSE_TEXT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kho.reading.Ocr;
import vn.kho.reading.Ocr.Seen;
import vn.kho.reading.PageImage;
import vn.kho.reading.Word;

/// One engine looking at one page, turning it when it makes no sense as it lies.
///
/// @param pixels the largest picture that is decoded
record Looking(Engine engine, long pixels) {
    private static final int DPI = 200;

    /// Upright pages have 94 or 95 of 100; pages that lie on their head 41 to 45.
    private static final int MAKES_SENSE = 70;

    private static final double UPPER_HALF = 0.5;
    private static final double UPPER_THIRD = 1.0 / 3;

    Seen read(PageImage.Picture picture, Ocr.Mode mode) throws IOException {
        var best = new Seen.Words(List.of(), 0);
        for (int turned : new int[] {0, 2, 1, 3}) {
            var seen = read(picture, mode, turned);
            if (seen.isEmpty()) return new Seen.Unseen("picture cannot be decoded, or has too many pixels");
            if (seen.get().confidence() > best.confidence()) best = seen.get();
            if (best.confidence() >= MAKES_SENSE || best.words().isEmpty() || mode == Ocr.Mode.PROBE)
                break; // a blank page is blank any way round; a probe is of the page as it lies
        }
        return best;
    }

    private Optional<Seen.Words> read(PageImage.Picture picture, Ocr.Mode mode, int turned) throws IOException {
        var decoded = Canvas.decode(picture, turned, pixels);
        if (decoded.isEmpty()) return Optional.empty();
        try (var canvas = decoded.get()) {
            var words =
                    switch (mode) {
                        case PAGE -> page(canvas);
                        case PROBE -> page(canvas.upper(UPPER_THIRD));
                        case MARKS -> marks(canvas);
                    };
            return Optional.of(new Seen.Words(words, turned));
        }
    }

    private List<Word> page(Canvas canvas) {
        canvas.withoutRedInk().evenPaper().withoutDust().straight().atMost(DPI);
        return words(canvas, engine.read(canvas.pix(), canvas.dpi(), PSM_AUTO), 0);
    }

    /// The upper half as a whole, and what stands in each frame by itself, set straight as the frame lies: stamps
    /// are put on by hand.
    private List<Word> marks(Canvas canvas) {
        canvas.upper(UPPER_HALF)
                .withAllInk()
                .evenPaper()
                .withoutDust()
                .straight()
                .atMost(DPI);
        var frames = canvas.withoutFrames();
        var outside = engine.read(canvas.pix(), canvas.dpi(), PSM_SPARSE_TEXT).stream()
                .filter(hit -> frames.stream().noneMatch(frame -> frame.around(hit)))
                .toList();
        var words = new ArrayList<>(words(canvas, outside, 0));
        for (var frame : frames)
            try (var inside = canvas.inside(frame)) {
                int line = words.isEmpty() ? 0 : words.getLast().line() + 1;
                words.addAll(words(inside, engine.read(inside.pix(), inside.dpi(), PSM_SINGLE_BLOCK), line));
            }
        return words;
    }

    private static List<Word> words(Canvas canvas, List<Engine.Hit> hits, int firstLine) {
        var words = new ArrayList<Word>();
        for (var hit : hits) {
            var text = Habits.mend(hit.text());
            if (!text.isEmpty()) words.add(new Word(text, canvas.box(hit), hit.confidence(), firstLine + hit.line()));
        }
        return words;
    }
}
