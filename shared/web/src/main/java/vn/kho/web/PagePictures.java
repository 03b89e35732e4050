package vn.kho.web;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import vn.kho.dossier.Document;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.Unavailable;
import vn.kho.reading.Budget;
import vn.kho.reading.PageImage;
import vn.kho.reading.TextReader;
import vn.kho.vault.Vault;

/// Pages of originals as PNG, made when they are asked for.
public final class PagePictures implements Pictures {
    private static final int DPI = 120;
    private static final int MOST_PIXELS_WIDE = 1_600;

    private final TextReader reader;
    private final Vault vault;
    private final Semaphore drawing = new Semaphore(2); // a page decoded is tens of megabytes

    public PagePictures(TextReader reader, Vault vault) {
        this.reader = reader;
        this.vault = vault;
    }

    /// The original of a document, out of the vault.
    private record Kept(Document document, Vault vault) implements Vault.Original {
        @Override
        public Sha256 hash() {
            return document.hash();
        }

        @Override
        public long bytes() {
            return document.bytes();
        }

        @Override
        public InputStream open() throws IOException {
            return vault.open(document.id());
        }
    }

    private static final class Png implements Picture {
        private final byte[] bytes;

        private Png(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public String mediaType() {
            return "image/png";
        }

        @Override
        public byte[] bytes() {
            return bytes;
        }
    }

    @Override
    public Optional<Picture> picture(Document document, int page) {
        drawing.acquireUninterruptibly();
        try {
            return switch (reader.open(new Kept(document, vault), Budget.standard())) {
                case TextReader.Refused _ -> Optional.empty();
                case TextReader.Pages pages -> {
                    try (pages) {
                        yield page > pages.count() ? Optional.empty() : draw(pages.image(page, DPI));
                    }
                }
            };
        } finally {
            drawing.release();
        }
    }

    private static Optional<Picture> draw(PageImage image) {
        if (!(image instanceof PageImage.Picture picture)) return Optional.empty();
        try (var in = picture.open()) {
            var decoded = ImageIO.read(in);
            if (decoded == null) return Optional.empty();
            var out = new ByteArrayOutputStream();
            ImageIO.write(upright(decoded, picture.turns()), "png", out);
            return Optional.of(new Png(out.toByteArray()));
        } catch (IOException e) {
            throw new Unavailable("page picture", e);
        }
    }

    /// Turned as it is read, and no wider than a screen shows.
    private static BufferedImage upright(BufferedImage page, int turns) {
        boolean lying = turns % 2 == 1;
        int wide = lying ? page.getHeight() : page.getWidth();
        int high = lying ? page.getWidth() : page.getHeight();
        double scale = Math.min(1, (double) MOST_PIXELS_WIDE / wide);
        var turned = new BufferedImage(
                Math.max(1, (int) (wide * scale)), Math.max(1, (int) (high * scale)), BufferedImage.TYPE_INT_RGB);
        var to = new AffineTransform();
        to.scale(scale, scale);
        to.translate(wide / 2.0, high / 2.0);
        to.quadrantRotate(turns);
        to.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        var pen = turned.createGraphics();
        pen.setRenderingHint(
                java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(page, to, null);
        pen.dispose();
        return turned;
    }
}
