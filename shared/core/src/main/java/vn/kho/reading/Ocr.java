package vn.kho.reading;

import java.util.List;

/// Reads the words in a picture of a page. What every adapter must keep:
///
/// - The same picture in the same mode gives the same words.
/// - Boxes are those of the page standing upright, also when the engine straightened the picture first.
/// - Nothing legible is an empty list, never invented words.
/// - A picture that cannot be decoded, or has more pixels than allowed, is [Seen.Unseen].
/// - It throws [vn.kho.kernel.Unavailable] only.
public interface Ocr {
    Seen read(PageImage.Picture picture, Mode mode);

    /// What reads, as a transcript names it, such as `tesseract 5.5.2 vie 79df64caf7bc`.
    String name();

    /// What to look for.
    enum Mode {
        /// All text of the page, in reading order. Coloured stamps are suppressed, since they hide what lies under
        /// them.
        PAGE,
        /// The text of the upper third of the page, to be held against what its layer says.
        PROBE,
        /// Words standing alone in the upper half of the page, stamps above all: coloured ink counts, frames do
        /// not.
        MARKS
    }

    sealed interface Seen {
        /// @param words  in reading order; may be empty
        /// @param turned quarter turns clockwise by which the page had to be turned, beyond what the file says,
        ///     until it made sense; boxes are those of the page so turned
        record Words(List<Word> words, int turned) implements Seen {
            public Words {
                words = List.copyOf(words);
            }

            /// The mean confidence, each word weighing as many letters as it has; 0 when there are no words.
            public int confidence() {
                long letters = 0;
                long sum = 0;
                for (var word : words) {
                    letters += word.text().length();
                    sum += (long) word.confidence() * word.text().length();
                }
                return letters == 0 ? 0 : (int) (sum / letters);
            }
        }

        /// The picture itself is at fault.
        ///
        /// @param why for people who mend things, in English
        record Unseen(String why) implements Seen {}
    }
}
