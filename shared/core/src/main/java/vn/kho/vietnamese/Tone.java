package vn.kho.vietnamese;

/// The six tones, in the order of dictionaries.
enum Tone {
    LEVEL(0, '\0'),
    FALLING(1, '\u0300'),
    DIPPING(2, '\u0309'),
    BROKEN(3, '\u0303'),
    SHARP(4, '\u0301'),
    HEAVY(5, '\u0323');

    private final int rank;
    private final char mark;

    Tone(int rank, char mark) {
        this.rank = rank;
        this.mark = mark;
    }

    /// The tone's place in the order, from 0.
    int rank() {
        return rank;
    }

    static boolean isMark(char c) {
        return c == FALLING.mark || c == DIPPING.mark || c == BROKEN.mark || c == SHARP.mark || c == HEAVY.mark;
    }

    /// @param mark a combining mark for which [#isMark] holds
    static Tone of(char mark) {
        for (var tone : values()) if (tone.mark == mark) return tone;
        throw new IllegalArgumentException("not a tone: U+" + Integer.toHexString(mark));
    }
}
