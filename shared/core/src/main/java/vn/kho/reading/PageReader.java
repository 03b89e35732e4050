package vn.kho.reading;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Reads one page: its layer where that is believed, else by OCR.
public final class PageReader {
    private static final int DPI = 200;

    /// For pages that are drawn because something lies on their scan: drawn more coarsely, marks over letters are
    /// lost.
    private static final int SCAN_DPI = 300;

    private final @Nullable Ocr ocr;

    /// @param ocr null where there is none: scans stay unread
    public PageReader(@Nullable Ocr ocr) {
        this.ocr = ocr;
    }

    /// Takes from the document what the page needs, and leaves the slow part to be called later, by any thread,
    /// when the document has gone on to the next page.
    public Callable<PageText> read(TextReader.Pages pages, int page) {
        var layer = pages.layer(page);
        if (layer instanceof PageRead.Text text && Trust.judge(text).believed())
            return () -> layer(page, text, Trust.judge(text));
        if (layer instanceof PageRead.None(var surface) && surface.lettersOnly(Box.FULL))
            return () -> new PageText.Blank(page, PageText.Legible.LAYER);
        if (ocr == null) return () -> withoutOcr(page, layer, PageText.Why.NO_OCR);
        var eye = ocr;
        return switch (pages.image(page, scan(layer) ? SCAN_DPI : DPI)) {
            case PageImage.None(var why) ->
                layer instanceof PageRead.Text
                        ? () -> withoutOcr(page, layer, PageText.Why.NO_PICTURE)
                        : () -> new PageText.Broken(page, why);
            case PageImage.Picture picture -> () -> seen(page, layer, eye, picture);
        };
    }

    private static boolean scan(PageRead layer) {
        return switch (layer) {
            case PageRead.Text(var _, var surface, var _) -> surface.covered() >= Trust.SCAN;
            case PageRead.None(var surface) -> surface.covered() >= Trust.SCAN;
            case PageRead.Broken _ -> false;
        };
    }

    private static PageText seen(int page, PageRead layer, Ocr ocr, PageImage.Picture picture) {
        if (layer instanceof PageRead.Text text
                && Probe.worthIt(text)
                && Probe.confirmed(text, ocr.read(picture, Ocr.Mode.PROBE)))
            return layer(page, text, Trust.Reason.CONFIRMED);
        return byOcr(page, layer, ocr, picture);
    }

    private static PageText byOcr(int page, PageRead layer, Ocr ocr, PageImage.Picture picture) {
        var text = layer instanceof PageRead.Text found ? found : null;
        return switch (ocr.read(picture, Ocr.Mode.PAGE)) {
            case Ocr.Seen.Unseen(var why) -> text == null ? new PageText.Broken(page, why) : doubted(page, text);
            case Ocr.Seen.Words words
            when words.words().isEmpty() -> text == null ? new PageText.Blank(page, ocr.name()) : doubted(page, text);
            case Ocr.Seen.Words seen ->
                new PageText.Legible(
                        page,
                        ocr.name(),
                        text == null ? null : Trust.judge(text),
                        seen.confidence(),
                        seen.turned(),
                        seen.words(),
                        text == null ? List.of() : text.words());
        };
    }

    private static PageText withoutOcr(int page, PageRead layer, PageText.Why why) {
        return switch (layer) {
            case PageRead.Text text -> doubted(page, text);
            case PageRead.None _ -> new PageText.Unread(page, why);
            case PageRead.Broken(var broken) -> new PageText.Broken(page, broken);
        };
    }

    /// A layer that is not believed is better than nothing, and says that it is not believed.
    private static PageText doubted(int page, PageRead.Text text) {
        return layer(page, text, Trust.judge(text));
    }

    private static PageText layer(int page, PageRead.Text text, Trust.Reason trust) {
        return new PageText.Legible(page, PageText.Legible.LAYER, trust, 100, 0, text.words(), text.raw());
    }
}
