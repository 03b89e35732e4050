package vn.kho.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kho.vietnamese.Spelling;

/// A word asked for, in the forms that answer to it.
///
/// @param forms forms of which one must be there: without accents, and for small numbers also the other way to write
///     them (`1 cửa`, `một cửa`)
/// @param exact the form with the accents that were typed, which ranks higher; empty when none were typed
public record Term(List<String> forms, Optional<String> exact) {
    /// Five is not here: `năm` far more often means year.
    private static final Map<String, String> NUMERALS = Map.of(
            "1", "một", "2", "hai", "3", "ba", "4", "bốn", "6", "sáu", "7", "bảy", "8", "tám", "9", "chín", "10",
            "mười");

    public Term {
        forms = List.copyOf(forms);
    }

    /// The words asked for in a piece of what was typed; `KH-UBND` gives two that must stand side by side.
    public static List<Term> of(String typed) {
        return Token.of(Spelling.canon(typed)).stream().map(Term::of).toList();
    }

    private static Term of(Token token) {
        var twin = twin(token);
        var forms = twin.isPresent() ? List.of(token.folded(), twin.get()) : List.of(token.folded());
        return new Term(forms, token.exact());
    }

    /// A digit's word in its exact form; a word's digit, when the word was typed with its own accents or with none.
    private static Optional<String> twin(Token token) {
        var word = NUMERALS.get(token.folded());
        if (word != null) return Optional.of(word);
        return NUMERALS.entrySet().stream()
                .filter(numeral -> means(token, numeral.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean means(Token token, String word) {
        if (token.exact().isPresent()) return token.exact().get().equals(word);
        return token.folded().equals(Spelling.folded(word));
    }

    boolean answeredBy(Token token) {
        return forms.stream().anyMatch(token::answers);
    }
}
