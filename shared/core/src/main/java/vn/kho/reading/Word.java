package vn.kho.reading;

import java.text.Normalizer;

/// One word of a page.
///
/// @param text       NFC, not blank, without white space
/// @param confidence 0 to 100 as the OCR engine tells it; 100 in a text layer, which says nothing about itself
/// @param line       counted from 0 down the page; words of one line share it
public record Word(String text, Box box, int confidence, int line) {
    public Word {
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (text.isBlank() || text.chars().anyMatch(Character::isWhitespace))
            throw new IllegalArgumentException("word: blank or with white space");
        if (confidence < 0 || confidence > 100) throw new IllegalArgumentException("word: confidence " + confidence);
        if (line < 0) throw new IllegalArgumentException("word: line " + line);
    }
}
