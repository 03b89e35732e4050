package vn.kho.ingest;

import vn.kho.reading.TextReader;

/// What one look at page 1 found, before a byte is kept for good: whether it bears a secrecy mark.
public sealed interface FirstLook {
    /// Looked at, and no mark there.
    record Clear(Sight sight) implements FirstLook {}

    /// The mark stands alone on a line in the upper third of page 1, with its accents: refused, and what arrived is
    /// erased.
    record Marked(Sight sight, Mark mark) implements FirstLook {}

    /// Something there may be a mark: it waits in the inbox for a second person.
    record Doubtful(Sight sight, Doubt why) implements FirstLook {}

    /// Nothing here could look at the page: it waits until a person vouches.
    record NoEyes(Sight sight, Blindness why) implements FirstLook {}

    /// Page 1 cannot be opened at all. An empty file is refused; the others wait until a person vouches.
    ///
    /// @param detail for people who mend things, in English; never text of the document
    record Unreadable(Sight sight, TextReader.Why why, String detail) implements FirstLook {}

    /// What was seen of the file in any case.
    ///
    /// @param mediaType by content
    /// @param pages     0 when it could not be opened
    record Sight(String mediaType, int pages) {}

    Sight sight();

    /// Why a person must look.
    enum Doubt {
        /// A mark without its accents, or with other ones.
        ACCENTS_LOST,
        /// A mark but for a letter or two, as a poor scan shows it.
        BLURRED,
        /// A mark with other words or signs on its line.
        NOT_ALONE,
        /// A mark alone on its line, but not where marks stand, or not in capitals.
        OUT_OF_PLACE,
        /// Too few words could be made out to say anything.
        ILLEGIBLE
    }

    /// Why nobody could look.
    enum Blindness {
        /// The page, or part of it, is a picture, and there is no OCR model on this machine.
        NO_OCR,
        /// The page cannot be made into a picture, though its letters are not the whole story.
        NO_PICTURE
    }
}
