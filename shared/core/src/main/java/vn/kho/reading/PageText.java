package vn.kho.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What we hold one page to say, and how we came to it.
public sealed interface PageText {
    /// From 1.
    int page();

    /// The page has words, from its layer or by OCR.
    ///
    /// @param reader     the OCR engine by name; `layer` when the file's own letters were taken
    /// @param trust      what was thought of the layer; null when the page has none
    /// @param confidence 0 to 100, by OCR; 100 for a layer
    /// @param turned     quarter turns clockwise beyond what the file says; boxes are those of the page so turned
    /// @param words      those chosen; never empty
    /// @param other      the layer that was not believed, or as it was before it was made Unicode; empty when there
    ///     is none
    record Legible(
            int page,
            String reader,
            Trust.@Nullable Reason trust,
            int confidence,
            int turned,
            List<Word> words,
            List<Word> other)
            implements PageText {
        public static final String LAYER = "layer";

        public Legible {
            words = List.copyOf(words);
            other = List.copyOf(other);
            if (words.isEmpty()) throw new IllegalArgumentException("page " + page + ": legible without words");
        }

        /// The words as a person would read them: a line of the page is a line.
        public String text() {
            var text = new StringBuilder();
            int line = words.getFirst().line();
            for (var word : words) {
                if (!text.isEmpty()) text.append(word.line() == line ? ' ' : '\n');
                line = word.line();
                text.append(word.text());
            }
            return text.toString();
        }
    }

    /// Someone looked, and there is nothing to read.
    ///
    /// @param reader which OCR engine looked; `layer` for a page that has letters only, and none of them
    record Blank(int page, String reader) implements PageText {}

    /// Nothing here can read it yet.
    record Unread(int page, Why why) implements PageText {}

    /// It cannot be read.
    ///
    /// @param why for people who mend things, in English; never text of the document
    record Broken(int page, String why) implements PageText {}

    /// Why a page waits to be read.
    enum Why {
        /// The page is a picture, and there is no OCR model on this machine.
        NO_OCR,
        /// Its letters are not believed, and it cannot be made into a picture.
        NO_PICTURE
    }
}
