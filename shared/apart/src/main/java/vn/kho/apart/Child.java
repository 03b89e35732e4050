package vn.kho.apart;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.Unavailable;
import vn.kho.office.OfficeFormats;
import vn.kho.reading.Ocr;
import vn.kho.reading.PageImage;
import vn.kho.reading.TextReader;
import vn.kho.tesseract.Model;
import vn.kho.tesseract.Tesseract;
import vn.kho.tika.DocumentReader;
import vn.kho.vault.Vault;

/// The process that reads: it does what it is asked for on standard input, one thing after the other, and ends when
/// nobody asks any more. As a program: `Child SCRATCH [MODEL]`.
final class Child {
    static final int OPEN = 'o';
    static final int LAYER = 'l';
    static final int IMAGE = 'i';
    static final int CLOSE = 'c';
    static final int READ = 'r';
    static final int NAME = 'n';

    /// An answer of its kind follows.
    static final int DONE = 'd';

    /// The reason why it cannot be had now follows.
    static final int AWAY = 'a';

    private static final long PIXELS = vn.kho.reading.Budget.standard().pixels();

    private final TextReader reader;
    private final @Nullable Ocr ocr;
    private TextReader.@Nullable Pages open;

    private Child(TextReader reader, @Nullable Ocr ocr) {
        this.reader = reader;
        this.ocr = ocr;
    }

    public static void main(String[] arguments) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        System.setOut(System.err); // what libraries print is no answer
        var in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
        Ocr ocr = arguments.length > 1 && Model.at(Path.of(arguments[1])) instanceof Model.At.Good(var model)
                ? Tesseract.start(model, 1, PIXELS)
                : null;
        var child = new Child(new DocumentReader(Path.of(arguments[0]), new OfficeFormats()), ocr);
        for (int asked = in.read(); asked >= 0; asked = in.read()) child.answer(asked, in, out);
        System.exit(0);
    }

    private void answer(int asked, DataInputStream in, DataOutputStream out) throws IOException {
        try {
            switch (asked) {
                case OPEN -> open(in, out);
                case LAYER -> {
                    var layer = pages().layer(in.readInt());
                    out.writeByte(DONE);
                    Words.page(out, layer);
                }
                case IMAGE -> {
                    var image = pages().image(in.readInt(), in.readInt());
                    out.writeByte(DONE);
                    Words.image(out, image);
                }
                case READ -> {
                    var mode = Ocr.Mode.valueOf(Words.text(in));
                    var picture = (PageImage.Picture) Words.image(in);
                    var seen = eye().read(picture, mode);
                    out.writeByte(DONE);
                    Words.seen(out, seen);
                }
                case NAME -> {
                    var name = eye().name();
                    out.writeByte(DONE);
                    Words.text(out, name);
                }
                case CLOSE -> {
                    close();
                    out.writeByte(DONE);
                }
                default -> throw new IOException("asked for " + asked);
            }
        } catch (Unavailable away) {
            out.writeByte(AWAY);
            Words.text(out, String.valueOf(away.getMessage()));
        }
        out.flush();
    }

    private void open(DataInputStream in, DataOutputStream out) throws IOException {
        close();
        var file = Path.of(Words.text(in));
        var opened = reader.open(new Spooled(file, Files.size(file)), Words.budget(in));
        out.writeByte(DONE);
        switch (opened) {
            case TextReader.Pages pages -> {
                open = pages;
                out.writeBoolean(true);
                Words.text(out, pages.mediaType());
                out.writeInt(pages.count());
            }
            case TextReader.Refused(var why, var type, var detail) -> {
                out.writeBoolean(false);
                Words.text(out, why.name());
                Words.text(out, type);
                Words.text(out, detail);
            }
        }
    }

    private void close() {
        if (open != null) open.close();
        open = null;
    }

    private TextReader.Pages pages() {
        if (open == null) throw new IllegalStateException("nothing is open");
        return open;
    }

    private Ocr eye() {
        if (ocr == null) throw new IllegalStateException("started without a model");
        return ocr;
    }

    /// The original as it lies in the scratch folder. Nobody asks for its hash here.
    private record Spooled(Path file, long bytes) implements Vault.Original {
        @Override
        public Sha256 hash() {
            throw new UnsupportedOperationException("reading needs no hash");
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
