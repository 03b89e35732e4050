package vn.kho.tika;

import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import org.w3c.dom.Element;
import vn.kho.reading.Budget;
import vn.kho.reading.PageImage;
import vn.kho.reading.PageRead;
import vn.kho.reading.Surface;
import vn.kho.reading.TextReader.Opened;
import vn.kho.reading.TextReader.Pages;
import vn.kho.reading.TextReader.Refused;
import vn.kho.reading.TextReader.Why;

/// A picture in any of the usual formats: one page that is a picture. It is handed on as it is, never decoded here.
record PicturePage(String mediaType, PageImage.Picture picture) implements Pages {
    private static final double A4_LONG_SIDE = 297 / 25.4; // inches

    static Opened open(String type, Spool spool, Budget budget) {
        try (var in = ImageIO.createImageInputStream(spool.open())) {
            var head = PictureHead.of(type, spool.whole());
            if (head.isPresent()) return measured(type, head.get(), spool, budget);
            var readers = ImageIO.getImageReadersByMIMEType(type);
            if (!readers.hasNext()) return new Refused(Why.UNSUPPORTED, type, "this Java has no reader for " + type);
            var reader = readers.next();
            try {
                reader.setInput(in, true, false);
                return measured(type, reader, spool, budget);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return new Refused(
                    Why.DAMAGED, type, "header cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static Opened measured(String type, ImageReader reader, Spool spool, Budget budget) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > budget.pixels())
            return new Refused(Why.TOO_LARGE, type, width + " x " + height + " pixels of at most " + budget.pixels());
        return new PicturePage(
                type, new PageImage.Picture(spool.whole(), width, height, dpi(reader, width, height), 0));
    }

    private static Opened measured(String type, PictureHead head, Spool spool, Budget budget) throws IOException {
        if (head.width() < 1 || head.height() < 1 || head.width() > budget.pixels() || head.height() > budget.pixels())
            return new Refused(Why.DAMAGED, type, "a picture of " + head.width() + " x " + head.height());
        if (head.width() * head.height() > budget.pixels())
            return new Refused(
                    Why.TOO_LARGE,
                    type,
                    head.width() + " x " + head.height() + " pixels of at most " + budget.pixels());
        int width = (int) head.width();
        int height = (int) head.height();
        return new PicturePage(type, new PageImage.Picture(spool.whole(), width, height, likely(width, height), 0));
    }

    private static int likely(int width, int height) {
        return Math.max(1, (int) Math.round(Math.max(width, height) / A4_LONG_SIDE));
    }

    /// What the file says, when it says something likely; else as if the picture were an A4 page.
    private static int dpi(ImageReader reader, int width, int height) {
        int likely = likely(width, height);
        try {
            var metadata = reader.getImageMetadata(0);
            var tree = (Element) metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
            var sizes = tree.getElementsByTagName("HorizontalPixelSize");
            if (sizes.getLength() == 0) return likely;
            double told = 25.4 / Double.parseDouble(((Element) sizes.item(0)).getAttribute("value"));
            return told >= 100 && told <= 1200 ? (int) Math.round(told) : likely;
        } catch (IOException | RuntimeException e) {
            return likely; // broken metadata is no reason to lose the picture
        }
    }

    @Override
    public int count() {
        return 1;
    }

    @Override
    public PageRead layer(int page) {
        return new PageRead.None(Surface.scanned(picture.shape()));
    }

    @Override
    public PageImage image(int page, int dpi) {
        return picture;
    }

    @Override
    public void close() {}
}
