package vn.kho.search;

import vn.kho.kernel.DocumentId;
import vn.kho.vietnamese.Spelling;

/// The text of one page.
///
/// @param page from 1
/// @param text in canonical form ([Spelling#canon]), so that the marks of a snippet point into the very text that was
///     read
public record PageText(DocumentId document, int page, String text) {
    public PageText {
        if (page < 1) throw new IllegalArgumentException("page text: page " + page + " of " + document);
        text = Spelling.canon(text);
    }
}
