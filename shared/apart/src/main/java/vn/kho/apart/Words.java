package vn.kho.apart;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.kho.reading.Box;
import vn.kho.reading.Budget;
import vn.kho.reading.Ocr;
import vn.kho.reading.PageImage;
import vn.kho.reading.PageRead;
import vn.kho.reading.Surface;
import vn.kho.reading.Word;

/// What both ends say to each other, in bytes. Both are of one build, so nothing here outlives a process.
final class Words {
    private static final int LONGEST = 1 << 30;

    private Words() {}

    static void text(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) throw new UTFDataFormatException("length " + length);
        return in.readNBytes(length);
    }

    static void budget(DataOutputStream out, Budget budget) throws IOException {
        out.writeLong(budget.bytes());
        out.writeInt(budget.pages());
        out.writeLong(budget.pixels());
        out.writeInt(budget.letters());
        out.writeLong(budget.steps());
        out.writeLong(budget.page().toMillis());
    }

    static Budget budget(DataInputStream in) throws IOException {
        return new Budget(
                in.readLong(),
                in.readInt(),
                in.readLong(),
                in.readInt(),
                in.readLong(),
                Duration.ofMillis(in.readLong()));
    }

    private static void box(DataOutputStream out, Box box) throws IOException {
        out.writeShort(box.left());
        out.writeShort(box.top());
        out.writeShort(box.right());
        out.writeShort(box.bottom());
    }

    private static Box box(DataInputStream in) throws IOException {
        return new Box(in.readShort(), in.readShort(), in.readShort(), in.readShort());
    }

    private static void words(DataOutputStream out, List<Word> words) throws IOException {
        out.writeInt(words.size());
        for (var word : words) {
            text(out, word.text());
            box(out, word.box());
            out.writeByte(word.confidence());
            out.writeInt(word.line());
        }
    }

    private static List<Word> words(DataInputStream in) throws IOException {
        int count = in.readInt();
        var words = new ArrayList<Word>();
        for (int i = 0; i < count; i++) words.add(new Word(text(in), box(in), in.readByte(), in.readInt()));
        return words;
    }

    private static void surface(DataOutputStream out, Surface surface) throws IOException {
        out.writeDouble(surface.shape());
        out.writeInt(surface.pictures().size());
        for (var picture : surface.pictures()) box(out, picture);
        out.writeBoolean(surface.drawn());
        out.writeDouble(surface.hidden());
        out.writeDouble(surface.unsure());
    }

    private static Surface surface(DataInputStream in) throws IOException {
        double shape = in.readDouble();
        int count = in.readInt();
        var pictures = new ArrayList<Box>();
        for (int i = 0; i < count; i++) pictures.add(box(in));
        return new Surface(shape, pictures, in.readBoolean(), in.readDouble(), in.readDouble());
    }

    static void page(DataOutputStream out, PageRead page) throws IOException {
        switch (page) {
            case PageRead.Text(var words, var surface, var raw) -> {
                out.writeByte('T');
                words(out, words);
                surface(out, surface);
                words(out, raw);
            }
            case PageRead.None(var surface) -> {
                out.writeByte('N');
                surface(out, surface);
            }
            case PageRead.Broken(var why) -> {
                out.writeByte('B');
                text(out, why);
            }
        }
    }

    static PageRead page(DataInputStream in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case 'T' -> new PageRead.Text(words(in), surface(in), words(in));
            case 'N' -> new PageRead.None(surface(in));
            case 'B' -> new PageRead.Broken(text(in));
            default -> throw new IOException("page of kind " + kind);
        };
    }

    static void image(DataOutputStream out, PageImage image) throws IOException {
        switch (image) {
            case PageImage.Picture picture -> {
                out.writeByte('P');
                out.writeInt(picture.width());
                out.writeInt(picture.height());
                out.writeInt(picture.dpi());
                out.writeByte(picture.turns());
                out.writeInt(picture.length());
                picture.open().transferTo(out);
            }
            case PageImage.None(var why) -> {
                out.writeByte('N');
                text(out, why);
            }
        }
    }

    static PageImage image(DataInputStream in) throws IOException {
        int kind = in.readByte();
        if (kind == 'N') return new PageImage.None(text(in));
        if (kind != 'P') throw new IOException("image of kind " + kind);
        int width = in.readInt();
        int height = in.readInt();
        int dpi = in.readInt();
        int turns = in.readByte();
        return new PageImage.Picture(bytes(in), width, height, dpi, turns);
    }

    static void seen(DataOutputStream out, Ocr.Seen seen) throws IOException {
        switch (seen) {
            case Ocr.Seen.Words(var words, var turned) -> {
                out.writeByte('W');
                words(out, words);
                out.writeByte(turned);
            }
            case Ocr.Seen.Unseen(var why) -> {
                out.writeByte('U');
                text(out, why);
            }
        }
    }

    static Ocr.Seen seen(DataInputStream in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case 'W' -> new Ocr.Seen.Words(words(in), in.readByte());
            case 'U' -> new Ocr.Seen.Unseen(text(in));
            default -> throw new IOException("words of kind " + kind);
        };
    }
}
