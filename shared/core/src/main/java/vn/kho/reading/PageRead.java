package vn.kho.reading;

import java.util.List;

/// What the file itself has to say about the text of one page.
public sealed interface PageRead {
    /// It has words. Whether to believe them is for `Trust`.
    ///
    /// @param words in the file's own order; never empty
    record Text(List<Word> words, Surface surface) implements PageRead {
        public Text {
            words = List.copyOf(words);
            if (words.isEmpty()) throw new IllegalArgumentException("page: a layer without words is None");
        }
    }

    /// It has none; a picture of the page may.
    record None(Surface surface) implements PageRead {}

    /// The page could not be interpreted.
    ///
    /// @param why for people who mend things, in English; never text of the document
    record Broken(String why) implements PageRead {}
}
