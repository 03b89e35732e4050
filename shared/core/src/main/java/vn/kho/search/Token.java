package vn.kho.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kho.vietnamese.Spelling;

/// A word of a text, as indexes hold it: letters and digits in a row. `1376/KH-UBND` is three words side by side, so
/// that it is found whole and in its parts.
///
/// @param start  of the first character in the text
/// @param end    after the last
/// @param folded without accents ([Spelling#folded])
/// @param exact  with accents ([Spelling#exact]); empty when the word has none, because then it would say the same
/// @param parts  words glued together that the text's maker kept apart (`ZaloPhó`), found besides the whole
public record Token(int start, int end, String folded, Optional<String> exact, List<Token> parts) {
    /// Longer rows of letters are no words but damage, and no index could keep them.
    private static final int LONGEST = 200;

    /// The words of a text, in order.
    ///
    /// @param text in canonical form
    public static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        for (int i = 0; i < text.length(); ) {
            int end = wordEnd(text, i);
            if (end > i) add(tokens, token(text, i, end, parts(text, i, end)));
            i = end > i ? end : i + Character.charCount(text.codePointAt(i));
        }
        return tokens;
    }

    /// Whether the word answers to the word asked for: with accents only to the same accents, without to any.
    boolean answers(String form) {
        return folded.equals(form)
                || exact.filter(form::equals).isPresent()
                || parts.stream().anyMatch(part -> part.answers(form));
    }

    private static void add(List<Token> tokens, Token token) {
        if (!token.folded.isEmpty() && token.end - token.start <= LONGEST) tokens.add(token);
    }

    private static Token token(String text, int start, int end, List<Token> parts) {
        var word = text.substring(start, end);
        var exact = Spelling.marked(word) ? Optional.of(Spelling.exact(word)) : Optional.<String>empty();
        return new Token(start, end, Spelling.folded(word), exact, parts);
    }

    /// Splits where a small letter is followed by a capital that begins a word of its own; `SNgV` stays whole.
    private static List<Token> parts(String text, int start, int end) {
        var parts = new ArrayList<Token>();
        int from = start;
        for (int i = start + 2; i + 1 < end; i++)
            if (Character.isLowerCase(text.charAt(i - 1))
                    && Character.isLowerCase(text.charAt(i - 2))
                    && Character.isUpperCase(text.charAt(i))
                    && Character.isLowerCase(text.charAt(i + 1))) {
                add(parts, token(text, from, i, List.of()));
                from = i;
            }
        if (from == start) return List.of();
        add(parts, token(text, from, end, List.of()));
        return parts;
    }

    private static int wordEnd(String text, int start) {
        int i = start;
        while (i < text.length() && ofWord(text.codePointAt(i))) i += Character.charCount(text.codePointAt(i));
        return i;
    }

    private static boolean ofWord(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
