package vn.kho.reading;

import vn.kho.vault.Vault;

/// Opens an original and gives its pages: their text layers and their pictures. Whether a layer is believed is not its
/// business. What every adapter must keep:
///
/// - The type comes from the bytes, never from a name.
/// - Page n does not depend on page n - 1, and a broken page never ends the document.
/// - Never empty text as success: a page is [PageRead.Text] with words, [PageRead.None] or [PageRead.Broken].
/// - Text is complete: nothing is cut off in silence.
/// - A budget that runs out ends as [Why#TOO_LARGE] or [PageRead.Broken], before memory does.
/// - The same bytes give the same words.
/// - It throws [vn.kho.kernel.Unavailable] only, when the original cannot be fetched.
public interface TextReader {
    Opened open(Vault.Original original, Budget budget);

    sealed interface Opened permits Pages, Refused {}

    /// There will be no pages, and why.
    ///
    /// @param mediaType what the bytes look like; `application/octet-stream` when they look like nothing known
    /// @param detail    for people who mend things, in English; never text of the document
    record Refused(Why why, String mediaType, String detail) implements Opened {}

    /// Why an original cannot be read.
    enum Why {
        /// It has no bytes.
        EMPTY,
        /// Its type is one that we do not read.
        UNSUPPORTED,
        /// It is not what it looks like, or broken beyond opening.
        DAMAGED,
        /// It opens only with a password that we do not have.
        PASSWORD_NEEDED,
        /// More bytes, pages or pixels than the budget allows.
        TOO_LARGE
    }

    /// An open document. Whoever opened it closes it; one thread at a time.
    non-sealed interface Pages extends Opened, AutoCloseable {
        String mediaType();

        /// At least 1.
        int count();

        /// The text that the file itself brings for this page.
        ///
        /// @param page from 1
        PageRead layer(int page);

        /// The page as a picture. Its own picture where one picture is the whole page, whatever resolution that has;
        /// else drawn anew.
        ///
        /// @param page from 1
        /// @param dpi  the resolution to draw at when it must be drawn
        PageImage image(int page, int dpi);

        @Override
        void close();
    }
}
