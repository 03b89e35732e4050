package vn.kho.reading;

import java.util.List;

/// What the file itself has to say about the text of one page.
public sealed interface PageRead {
    /// It has words. Whether to believe them is for `Trust`.
    ///
    /// @param words in the file's own order; never empty
    /// @param raw   as the file has them, where that was an encoding from before Unicode; else empty
    record Text(List<Word> words, Surface surface, List<Word> raw) implements PageRead {
        public Text {
            words = List.copyOf(words);
            raw = List.copyOf(raw);
            if (words.isEmpty()) throw new IllegalArgumentException("page: a layer without words is None");
        }

        public Text(List<Word> words, Surface surface) {
            this(words, surface, List.of());
        }
    }

    /// It has none; a picture of the page may.
    record None(Surface surface) implements PageRead {}

    /// The page could not be interpreted.
    ///
    /// @param why for people who mend things, in English; never text of the document
    record Broken(String why) implements PageRead {}
}
