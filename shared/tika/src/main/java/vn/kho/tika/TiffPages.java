package vn.kho.tika;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import vn.kho.reading.Budget;
import vn.kho.reading.PageImage;
import vn.kho.reading.PageRead;
import vn.kho.reading.Surface;
import vn.kho.reading.TextReader.Opened;
import vn.kho.reading.TextReader.Pages;
import vn.kho.reading.TextReader.Refused;
import vn.kho.reading.TextReader.Why;

/// A TIFF of one or many pages. A page's picture is cut out as a TIFF of its own, its strips untouched.
final class TiffPages implements Pages {
    private static final String TYPE = "image/tiff";

    private final Spool spool;
    private final ByteBuffer bytes;
    private final List<Tiff.Directory> pages;
    private final Budget budget;

    private TiffPages(Spool spool, ByteBuffer bytes, List<Tiff.Directory> pages, Budget budget) {
        this.spool = spool;
        this.bytes = bytes;
        this.pages = pages;
        this.budget = budget;
    }

    static Opened open(Spool spool, Budget budget) {
        try {
            var bytes = spool.buffer();
            var pages = Tiff.directories(bytes, budget.pages() + 1);
            if (pages.isEmpty()) return new Refused(Why.DAMAGED, TYPE, "no page in it");
            if (pages.size() > budget.pages())
                return new Refused(Why.TOO_LARGE, TYPE, "more than " + budget.pages() + " pages");
            return new TiffPages(spool, bytes, pages, budget);
        } catch (IOException | RuntimeException e) {
            return new Refused(Why.DAMAGED, TYPE, "directories cannot be followed: " + e.getMessage());
        }
    }

    @Override
    public String mediaType() {
        return TYPE;
    }

    @Override
    public int count() {
        return pages.size();
    }

    @Override
    public PageRead layer(int page) {
        var directory = pages.get(page - 1);
        if (directory.width() < 1 || directory.height() < 1) return new PageRead.Broken("page without a size");
        double shape = (double) directory.height() / directory.width();
        return new PageRead.None(Surface.scanned(directory.turns() % 2 == 0 ? shape : 1 / shape));
    }

    @Override
    public PageImage image(int page, int dpi) {
        var directory = pages.get(page - 1);
        long pixels = directory.width() * directory.height();
        if (directory.width() < 1 || directory.height() < 1) return new PageImage.None("page without a size");
        if (directory.width() > budget.pixels() || directory.height() > budget.pixels() || pixels > budget.pixels())
            return new PageImage.None(pixels + " pixels of at most " + budget.pixels());
        try {
            var alone = Tiff.alone(bytes, directory);
            return new PageImage.Picture(
                    alone, (int) directory.width(), (int) directory.height(), directory.dpi(), directory.turns());
        } catch (IOException | RuntimeException e) {
            return new PageImage.None("page cannot be cut out: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        spool.close();
    }
}
