package vn.kho.tika;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The structure of TIFF files (TIFF 6.0, sections 2 and 8), as far as it is needed to cut one page out of many without
/// decoding it.
final class Tiff {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int STRIP_OFFSETS = 273;
    private static final int ORIENTATION = 274;
    private static final int STRIP_COUNTS = 279;
    private static final int X_RESOLUTION = 282;
    private static final int RESOLUTION_UNIT = 296;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_COUNTS = 325;
    private static final int OLD_JPEG = 513;

    /// Point to places in the file that a cut-out page does not have: sub-files, EXIF, GPS.
    private static final List<Integer> POINTERS = List.of(330, 34665, 34853);

    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};
    private static final int LONG = 4;
    private static final int CENTIMETRE = 3;

    private Tiff() {}

    /// One entry: its bytes lie at `at` in the file.
    record Entry(int tag, int type, long count, int at) {
        int length() {
            return Math.toIntExact(Math.multiplyExact(count, type > 0 && type < SIZES.length ? SIZES[type] : 1));
        }
    }

    /// One page.
    ///
    /// @param dpi   200 when the file does not say
    /// @param turns quarter turns clockwise until it stands upright
    record Directory(Map<Integer, Entry> entries, long width, long height, int dpi, int turns) {}

    /// The pages in the order of the file, at most so many. A chain that bites its tail ends there.
    static List<Directory> directories(ByteBuffer file, int most) throws IOException {
        var bytes = ordered(file);
        if (bytes.getShort(2) != 42) throw new IOException("not a classic TIFF");
        var seen = new HashSet<Integer>();
        var pages = new ArrayList<Directory>();
        for (int at = bytes.getInt(4); at > 0 && seen.add(at) && pages.size() < most; ) {
            int count = bytes.getShort(at) & 0xFFFF;
            pages.add(directory(bytes, at, count));
            at = bytes.getInt(at + 2 + 12 * count);
        }
        return pages;
    }

    private static Directory directory(ByteBuffer bytes, int at, int count) {
        var entries = new TreeMap<Integer, Entry>();
        for (int i = 0; i < count; i++) {
            int from = at + 2 + 12 * i;
            int type = bytes.getShort(from + 2) & 0xFFFF;
            var entry = new Entry(bytes.getShort(from) & 0xFFFF, type, bytes.getInt(from + 4) & 0xFFFFFFFFL, from + 8);
            if (entry.count() > bytes.limit()) continue; // it cannot be in there
            entries.put(
                    entry.tag(),
                    entry.length() <= 4 ? entry : new Entry(entry.tag(), type, entry.count(), bytes.getInt(from + 8)));
        }
        return new Directory(
                entries,
                number(bytes, entries, WIDTH, 0),
                number(bytes, entries, HEIGHT, 0),
                dpi(bytes, entries),
                turns((int) number(bytes, entries, ORIENTATION, 1)));
    }

    /// The page as a file of its own: the same entries and strips, moved together.
    static byte[] alone(ByteBuffer file, Directory page) throws IOException {
        var bytes = ordered(file);
        var entries = new TreeMap<>(page.entries());
        POINTERS.forEach(entries::remove);
        if (entries.containsKey(OLD_JPEG))
            throw new IOException("JPEG in the style of TIFF 6.0, whose tables lie elsewhere");
        boolean tiled = entries.containsKey(TILE_OFFSETS);
        var offsets = numbers(bytes, entries, tiled ? TILE_OFFSETS : STRIP_OFFSETS);
        var counts = numbers(bytes, entries, tiled ? TILE_COUNTS : STRIP_COUNTS);
        if (offsets.length == 0 || offsets.length != counts.length) throw new IOException("strips without lengths");
        var data = new ByteArrayOutputStream();
        int head = 8 + 2 + 12 * entries.size() + 4;
        var moved = new long[offsets.length];
        for (int i = 0; i < offsets.length; i++) {
            moved[i] = (long) head + data.size();
            data.write(slice(bytes, offsets[i], counts[i]));
        }
        var out = ByteBuffer.allocate(head).order(bytes.order());
        byte order = (byte) (bytes.order() == ByteOrder.BIG_ENDIAN ? 'M' : 'I');
        out.put(order).put(order);
        out.putShort((short) 42).putInt(8).putShort((short) entries.size());
        for (var entry : entries.values()) {
            boolean places = entry.tag() == (tiled ? TILE_OFFSETS : STRIP_OFFSETS);
            var value = places ? longs(moved, bytes.order()) : slice(bytes, entry.at(), entry.length());
            out.putShort((short) entry.tag()).putShort((short) (places ? LONG : entry.type()));
            out.putInt((int) entry.count());
            if (value.length <= 4) {
                out.put(value).put(new byte[4 - value.length]);
            } else {
                out.putInt(head + data.size());
                data.write(value);
            }
        }
        out.putInt(0);
        var whole = new ByteArrayOutputStream(head + data.size());
        whole.write(out.array());
        data.writeTo(whole);
        return whole.toByteArray();
    }

    private static ByteBuffer ordered(ByteBuffer file) throws IOException {
        if (file.limit() < 8) throw new IOException("shorter than a TIFF header");
        return file.duplicate().order(file.get(0) == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] slice(ByteBuffer bytes, long at, long length) throws IOException {
        if (at < 0 || length < 0 || at + length > bytes.limit()) throw new IOException("points outside the file");
        var slice = new byte[(int) length];
        bytes.get((int) at, slice);
        return slice;
    }

    private static byte[] longs(long[] values, ByteOrder order) {
        var out = ByteBuffer.allocate(4 * values.length).order(order);
        for (long value : values) out.putInt((int) value);
        return out.array();
    }

    private static long number(ByteBuffer bytes, Map<Integer, Entry> entries, int tag, long otherwise) {
        var values = numbers(bytes, entries, tag);
        return values.length == 0 ? otherwise : values[0];
    }

    private static long[] numbers(ByteBuffer bytes, Map<Integer, Entry> entries, int tag) {
        var entry = entries.get(tag);
        if (entry == null) return new long[0];
        var values = new long[(int) entry.count()];
        for (int i = 0; i < values.length; i++)
            values[i] = switch (entry.type()) {
                case 1 -> bytes.get(entry.at() + i) & 0xFF;
                case 3 -> bytes.getShort(entry.at() + 2 * i) & 0xFFFF;
                default -> bytes.getInt(entry.at() + 4 * i) & 0xFFFFFFFFL;
            };
        return values;
    }

    private static int dpi(ByteBuffer bytes, Map<Integer, Entry> entries) {
        var entry = entries.get(X_RESOLUTION);
        if (entry == null || entry.at() < 0 || entry.at() + 8 > bytes.limit()) return 200;
        double resolution = (double) (bytes.getInt(entry.at()) & 0xFFFFFFFFL) / bytes.getInt(entry.at() + 4);
        if (number(bytes, entries, RESOLUTION_UNIT, 2) == CENTIMETRE) resolution *= 2.54;
        return resolution >= 50 && resolution <= 1200 ? (int) Math.round(resolution) : 200;
    }

    /// Orientation 3, 6 and 8 are turned pages; the mirrored ones do not come from scanners.
    private static int turns(int orientation) {
        return switch (orientation) {
            case 3 -> 2;
            case 6 -> 1;
            case 8 -> 3;
            default -> 0;
        };
    }
}
