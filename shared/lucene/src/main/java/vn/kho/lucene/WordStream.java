package vn.kho.lucene;

import java.util.ArrayDeque;
import java.util.Queue;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import vn.kho.search.Token;

/// The words of a text for Lucene: each without accents, and at the same position with its accents and in its parts.
final class WordStream extends TokenStream {
    /// Between two values of one field, so that no phrase reaches across.
    private static final int GAP = 100;

    private final String text;
    private final int gap;
    private final Queue<Form> forms = new ArrayDeque<>();
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

    private WordStream(String text, int gap) {
        this.text = text;
        this.gap = gap;
    }

    private record Form(String word, int step) {}

    static WordStream of(String text) {
        return new WordStream(text, 1);
    }

    /// One of several values of a field.
    static WordStream ofOneOfMany(String text) {
        return new WordStream(text, GAP);
    }

    @Override
    public void reset() {
        forms.clear();
        for (var token : Token.of(text)) add(token, forms.isEmpty() ? gap : 1);
    }

    private void add(Token token, int position) {
        forms.add(new Form(token.folded(), position));
        token.exact().ifPresent(exact -> forms.add(new Form(exact, 0)));
        for (var part : token.parts()) add(part, 0);
    }

    @Override
    public boolean incrementToken() {
        var form = forms.poll();
        if (form == null) return false;
        clearAttributes();
        term.setEmpty().append(form.word);
        step.setPositionIncrement(form.step);
        return true;
    }
}
