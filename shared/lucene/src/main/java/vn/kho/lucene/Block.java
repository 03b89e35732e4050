package vn.kho.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.search.Card;
import vn.kho.search.PageText;
import vn.kho.search.SearchIndex.Update;
import vn.kho.vietnamese.Spelling;

/// A dossier as Lucene keeps it: its descriptions and pages as children, then the dossier itself, in one block. A
/// dropped one leaves only its version.
final class Block {
    /// On every document of a block: what to replace it by.
    static final String BLOCK = "block";

    static final String KIND = "kind";
    static final String DOSSIER_KIND = "dossier";
    private static final String DROPPED_KIND = "dropped";

    // Of the dossier.
    static final String DOSSIER = "dossier";
    static final String DEPARTMENT = "department";
    static final String DEPARTMENT_FOLDED = "department.folded";
    static final String MODE = "mode";
    static final String YEAR = "year";
    static final String PROCEDURE = "procedure";
    static final String TYPE = "type";
    static final String TYPE_WORDS = "type.words";
    static final String NUMBER_WORDS = "number.words";
    static final String CODE_WORDS = "code.words";
    static final String CODE = "code";
    static final String TITLE = "title";
    private static final String VERSION = "version";

    // Of a child.
    static final String WORDS = "words";
    static final String TEXT = "text";
    static final String DOCUMENT = "document";
    static final String PAGE = "page";

    private Block() {}

    static List<Document> of(Update update) {
        return switch (update) {
            case Update.Put(var dossier, var version, var card, var pages) -> {
                var block = new ArrayList<Document>();
                block.add(child(dossier, null, 0, words(card)));
                for (var listed : card.documents()) block.add(child(dossier, listed.document(), 0, words(listed)));
                for (var page : pages) block.add(child(dossier, page));
                block.add(parent(dossier, version, card));
                yield block;
            }
            case Update.Drop(var dossier, var version) -> List.of(head(dossier, version, DROPPED_KIND));
        };
    }

    /// @return the dossier's version in the index; the least number when it has none
    static long version(IndexReader reader, DossierId dossier) throws IOException {
        for (var leaf : reader.leaves()) {
            var postings = leaf.reader().postings(new Term(DOSSIER, dossier.local()), PostingsEnum.NONE);
            if (postings == null) continue;
            for (int doc; (doc = postings.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
                var live = leaf.reader().getLiveDocs();
                var versions = leaf.reader().getNumericDocValues(VERSION);
                if ((live == null || live.get(doc)) && versions != null && versions.advanceExact(doc))
                    return versions.longValue();
            }
        }
        return Long.MIN_VALUE;
    }

    private static Document child(DossierId dossier, PageText page) {
        return child(dossier, page.document(), page.page(), page.text());
    }

    private static Document child(DossierId dossier, @Nullable DocumentId document, int page, String text) {
        var child = new Document();
        child.add(new StringField(BLOCK, dossier.local(), Field.Store.NO));
        child.add(new TextField(WORDS, WordStream.of(text)));
        child.add(new StoredField(TEXT, text));
        child.add(new StoredField(PAGE, page));
        if (document != null) child.add(new StoredField(DOCUMENT, document.local()));
        return child;
    }

    private static Document parent(DossierId dossier, long version, Card card) {
        var parent = head(dossier, version, DOSSIER_KIND);
        parent.add(new KeywordField(DEPARTMENT, card.department().code(), Field.Store.NO));
        parent.add(new StringField(
                DEPARTMENT_FOLDED, Spelling.fold(card.department().code()), Field.Store.NO));
        parent.add(new StringField(MODE, card.mode().code(), Field.Store.NO));
        parent.add(new KeywordField(YEAR, String.valueOf(card.year()), Field.Store.NO));
        var procedure = card.procedure();
        if (procedure != null) parent.add(new KeywordField(PROCEDURE, procedure.value(), Field.Store.NO));
        for (var listed : card.documents()) {
            var type = listed.type();
            var number = listed.number();
            if (type != null) parent.add(new KeywordField(TYPE, type, Field.Store.NO));
            if (type != null) parent.add(words(TYPE_WORDS, type));
            if (number != null) parent.add(words(NUMBER_WORDS, number));
        }
        parent.add(words(CODE_WORDS, card.code()));
        parent.add(new StoredField(CODE, card.code()));
        parent.add(new StoredField(TITLE, card.title()));
        return parent;
    }

    private static Document head(DossierId dossier, long version, String kind) {
        var head = new Document();
        head.add(new StringField(BLOCK, dossier.local(), Field.Store.NO));
        head.add(new StringField(KIND, kind, Field.Store.NO));
        head.add(new StringField(DOSSIER, dossier.local(), Field.Store.YES));
        head.add(new SortedDocValuesField(DOSSIER, new BytesRef(dossier.local())));
        head.add(new NumericDocValuesField(VERSION, version));
        return head;
    }

    private static Field words(String field, String value) {
        return new TextField(field, WordStream.ofOneOfMany(Spelling.canon(value)));
    }

    private static String words(Card card) {
        return Spelling.canon(card.title() + "\n" + card.code() + "\n" + String.join("\n", card.also()));
    }

    private static String words(Card.Listed listed) {
        var number = listed.number();
        return Spelling.canon(number == null ? listed.title() : listed.title() + "\n" + number);
    }
}
