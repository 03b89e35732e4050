package vn.kho.print;

import java.nio.ByteBuffer;
import java.util.BitSet;

/// Which characters a TrueType font can draw: its `cmap` table, formats 4 and 12 (OpenType 1.9). Read by hand because
/// asking AWT would ask the machine's own font system.
final class Glyphs {
    private static final int CMAP = 0x636d6170;

    private final BitSet drawn = new BitSet();

    private Glyphs() {}

    static Glyphs of(byte[] font) {
        var glyphs = new Glyphs();
        var in = ByteBuffer.wrap(font);
        int tables = in.getShort(4) & 0xffff;
        for (int table = 0; table < tables; table++) {
            int entry = 12 + 16 * table;
            if (in.getInt(entry) == CMAP) glyphs.cmap(in, in.getInt(entry + 8));
        }
        if (glyphs.drawn.isEmpty()) throw new IllegalArgumentException("the font has no Unicode cmap");
        return glyphs;
    }

    boolean draws(int character) {
        return drawn.get(character);
    }

    private void cmap(ByteBuffer in, int cmap) {
        int subtables = in.getShort(cmap + 2) & 0xffff;
        for (int subtable = 0; subtable < subtables; subtable++) {
            int entry = cmap + 4 + 8 * subtable;
            int platform = in.getShort(entry) & 0xffff;
            int encoding = in.getShort(entry + 2) & 0xffff;
            boolean unicode = platform == 0 || (platform == 3 && (encoding == 1 || encoding == 10));
            if (!unicode) continue;
            int start = cmap + in.getInt(entry + 4);
            switch (in.getShort(start)) {
                case 4 -> segments(in, start);
                case 12 -> groups(in, start);
                default -> {} // rarer formats only repeat what these two say
            }
        }
    }

    private void segments(ByteBuffer in, int start) {
        int doubled = in.getShort(start + 6) & 0xffff;
        for (int at = 0; at < doubled; at += 2) {
            int last = in.getShort(start + 14 + at) & 0xffff;
            int firstAt = start + 16 + doubled + at;
            int first = in.getShort(firstAt) & 0xffff;
            int delta = in.getShort(firstAt + doubled);
            int offsetAt = firstAt + 2 * doubled;
            int offset = in.getShort(offsetAt) & 0xffff;
            for (int character = first; character <= last && character < 0xffff; character++) {
                int glyph = offset == 0
                        ? character + delta & 0xffff
                        : in.getShort(offsetAt + offset + 2 * (character - first)) & 0xffff;
                if (glyph != 0) drawn.set(character);
            }
        }
    }

    private void groups(ByteBuffer in, int start) {
        int groups = in.getInt(start + 12);
        for (int group = 0; group < groups; group++) {
            int at = start + 16 + 12 * group;
            drawn.set(in.getInt(at), in.getInt(at + 4) + 1);
        }
    }
}
