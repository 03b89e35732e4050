package vn.kho.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.FirstLook.Blindness;
import vn.kho.ingest.FirstLook.Clear;
import vn.kho.ingest.FirstLook.Doubt;
import vn.kho.ingest.FirstLook.Doubtful;
import vn.kho.ingest.FirstLook.Marked;
import vn.kho.ingest.FirstLook.NoEyes;
import vn.kho.ingest.FirstLook.Sight;
import vn.kho.ingest.FirstLook.Unreadable;
import vn.kho.ingest.MarkJudge.Found;
import vn.kho.reading.Box;
import vn.kho.reading.Budget;
import vn.kho.reading.Ocr;
import vn.kho.reading.PageImage;
import vn.kho.reading.PageRead;
import vn.kho.reading.TextReader;
import vn.kho.reading.Word;
import vn.kho.vault.Vault;

/// Looks at page 1 of an arrival for a secrecy mark, with two eyes: the letters that the file brings, and OCR of
/// the upper half. Letters alone are enough only where they are the whole story: a stamp may be a picture, a scan
/// may carry a text layer that leaves the stamp out, and letters may be drawn. What either eye sees counts.
public final class LookAtPageOne {
    /// Enough for letters of 3 mm and more, which stamps are.
    private static final int DPI = 200;

    /// An upright page gives dozens of words at 90 and more; one that lies on its side or is a photograph gives
    /// garbage at 40.
    private static final int LEGIBLE_WORDS = 3;

    private static final int LEGIBLE = 75;

    private final TextReader reader;
    private final @Nullable Ocr ocr;
    private final MarkJudge judge;
    private final Budget budget;

    /// @param ocr null on a machine without an OCR model: pages with pictures are not looked at then
    public LookAtPageOne(TextReader reader, @Nullable Ocr ocr, MarkJudge judge, Budget budget) {
        this.reader = reader;
        this.ocr = ocr;
        this.judge = judge;
        this.budget = budget;
    }

    public FirstLook look(Vault.Original original) {
        return switch (reader.open(original, budget)) {
            case TextReader.Refused(var why, var mediaType, var detail) ->
                new Unreadable(new Sight(mediaType, 0), why, detail);
            case TextReader.Pages pages -> {
                try (pages) {
                    yield look(pages);
                }
            }
        };
    }

    private FirstLook look(TextReader.Pages pages) {
        var sight = new Sight(pages.mediaType(), pages.count());
        return switch (pages.layer(1)) {
            case PageRead.Text(var words, var surface, var _) -> {
                var read = judge.judge(words, surface.shape());
                yield surface.lettersOnly(Box.FULL / 2) ? answer(sight, read) : withOcr(sight, pages, read);
            }
            case PageRead.None _ -> withOcr(sight, pages, new Found.Nothing());
            case PageRead.Broken(var why) -> new Unreadable(sight, TextReader.Why.DAMAGED, why);
        };
    }

    private FirstLook withOcr(Sight sight, TextReader.Pages pages, Found read) {
        if (ocr == null)
            return read instanceof Found.Nothing ? new NoEyes(sight, Blindness.NO_OCR) : answer(sight, read);
        return switch (pages.image(1, DPI)) {
            case PageImage.None _ ->
                read instanceof Found.Nothing ? new NoEyes(sight, Blindness.NO_PICTURE) : answer(sight, read);
            case PageImage.Picture picture ->
                switch (ocr.read(picture, Ocr.Mode.MARKS)) {
                    case Ocr.Seen.Unseen(var why) -> new Unreadable(sight, TextReader.Why.DAMAGED, why);
                    case Ocr.Seen.Words(var words, var turned) -> {
                        double shape = turned % 2 == 0 ? picture.shape() : 1 / picture.shape();
                        var both = read.or(judge.judge(words, shape));
                        if (both instanceof Found.Nothing && !legible(words))
                            yield new Doubtful(sight, Doubt.ILLEGIBLE);
                        yield answer(sight, both);
                    }
                };
        };
    }

    private static boolean legible(List<Word> words) {
        return words.stream()
                        .filter(word ->
                                word.confidence() >= LEGIBLE && word.text().length() > 1)
                        .limit(LEGIBLE_WORDS)
                        .count()
                == LEGIBLE_WORDS;
    }

    private static FirstLook answer(Sight sight, Found found) {
        return switch (found) {
            case Found.Nothing _ -> new Clear(sight);
            case Found.Clearly(var mark) -> new Marked(sight, mark);
            case Found.Perhaps(var why) -> new Doubtful(sight, why);
        };
    }
}
