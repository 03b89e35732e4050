package vn.kho.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;
import vn.kho.access.Department;
import vn.kho.access.Reach;
import vn.kho.access.UseMode;
import vn.kho.search.Query.And;
import vn.kho.search.Query.Field;
import vn.kho.search.Query.Has;
import vn.kho.search.Query.Not;
import vn.kho.search.Query.Or;
import vn.kho.search.Query.Phrase;
import vn.kho.search.Query.Prefix;
import vn.kho.search.Query.Words;
import vn.kho.vietnamese.Spelling;

/// A question in Lucene's words. Words are looked for in pages and asked of dossiers; fields are the dossier's own.
///
/// An exact form is only asked for where accents were typed. Asked for everywhere it would rank foreign words and
/// misreadings first, because they are rare (measured: mean reciprocal rank .573 falls to .396).
final class Asked {
    static final BitSetProducer DOSSIERS =
            new QueryBitSetProducer(new TermQuery(new Term(Block.KIND, Block.DOSSIER_KIND)));

    /// So much that a page with the accents as typed comes before one that has the bare word many times.
    private static final float AS_TYPED = 3;

    private Asked() {}

    /// The dossiers that match, within reach.
    static Query dossiers(vn.kho.search.Query query, Reach reach) {
        var within = new BooleanQuery.Builder()
                .add(dossiers(query), Occur.MUST)
                .add(new TermQuery(new Term(Block.KIND, Block.DOSSIER_KIND)), Occur.FILTER);
        switch (reach) {
            case Reach.Nothing _ -> within.add(MatchNoDocsQuery.INSTANCE, Occur.FILTER);
            case Reach.Everywhere in -> within.add(modes(in.modes()), Occur.FILTER);
            case Reach.Within in ->
                within.add(departments(in.departments()), Occur.FILTER).add(modes(in.modes()), Occur.FILTER);
            case Reach.Listed in ->
                within.add(
                        in(
                                Block.DOSSIER,
                                in.dossiers().stream().map(id -> id.local()).toList()),
                        Occur.FILTER);
        }
        return within.build();
    }

    /// The pages that speak for a dossier; empty when the question names no word.
    static Optional<Query> pages(vn.kho.search.Query query) {
        return switch (query) {
            case Words(var words) -> {
                var pages = new BooleanQuery.Builder();
                for (var word : words) pages.add(side(Block.WORDS, terms(word)), Occur.SHOULD);
                better(words).ifPresent(bonus -> pages.add(bonus, Occur.SHOULD));
                yield Optional.of(pages.build());
            }
            case Phrase(var text) -> Optional.of(phrase(text));
            case Prefix(var start) -> Optional.of(prefix(start));
            case And(var parts) -> pages(parts);
            case Or(var parts) -> pages(parts);
            case vn.kho.search.Query.All _, Has _, Not _ -> Optional.empty();
        };
    }

    private static Optional<Query> pages(List<vn.kho.search.Query> parts) {
        var found = parts.stream().flatMap(part -> pages(part).stream()).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(any(found));
    }

    private static Query dossiers(vn.kho.search.Query query) {
        return switch (query) {
            case vn.kho.search.Query.All _ -> MatchAllDocsQuery.INSTANCE;
            case Words words -> words(words);
            case Phrase(var text) -> dossiersOf(phrase(text));
            case Prefix(var start) -> dossiersOf(prefix(start));
            case Has(var field, var value) -> new ConstantScoreQuery(has(field, value));
            case And(var parts) -> and(parts);
            case Or(var parts) -> any(parts.stream().map(Asked::dossiers).toList());
            case Not _ -> and(List.of(query));
        };
    }

    private static Query and(List<vn.kho.search.Query> parts) {
        var all = new BooleanQuery.Builder();
        for (var part : parts)
            switch (part) {
                case Not(var excluded) -> all.add(dossiers(excluded), Occur.MUST_NOT);
                case Has(var field, var value) -> all.add(has(field, value), Occur.FILTER);
                case Words _, Phrase _, Prefix _, And _, Or _, vn.kho.search.Query.All _ ->
                    all.add(dossiers(part), Occur.MUST);
            }
        if (parts.stream().allMatch(part -> part instanceof Not)) all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        return all.build();
    }

    /// The words may stand on any pages of the dossier; a page that has them together lifts it.
    private static Query words(Words words) {
        var base = new BooleanQuery.Builder().setMinimumNumberShouldMatch(words.needed());
        for (var word : words.words()) base.add(dossiersOf(side(Block.WORDS, terms(word))), Occur.SHOULD);
        var whole = new BooleanQuery.Builder().add(base.build(), Occur.MUST);
        better(words.words()).ifPresent(bonus -> whole.add(dossiersOf(bonus), Occur.SHOULD));
        return whole.build();
    }

    /// What makes one page better than another that has the same words: neighbours as typed, accents as typed.
    private static Optional<Query> better(List<String> words) {
        var better = new ArrayList<Query>();
        for (int i = 0; i < words.size(); i++) {
            exact(terms(words.get(i))).ifPresent(better::add);
            if (i + 1 == words.size()) break;
            var pair = new ArrayList<>(terms(words.get(i)));
            pair.addAll(terms(words.get(i + 1)));
            better.add(side(Block.WORDS, pair));
            exact(pair).ifPresent(better::add);
        }
        return better.isEmpty() ? Optional.empty() : Optional.of(any(better));
    }

    private static Query phrase(String text) {
        var terms = terms(text);
        var phrase = new BooleanQuery.Builder().add(side(Block.WORDS, terms), Occur.MUST);
        exact(terms).ifPresent(exact -> phrase.add(exact, Occur.SHOULD));
        return phrase.build();
    }

    private static Query prefix(String start) {
        return new PrefixQuery(new Term(Block.WORDS, Spelling.fold(start)));
    }

    private static Query has(Field field, String value) {
        return switch (field) {
            case NUMBER -> side(Block.NUMBER_WORDS, terms(value));
            case TYPE -> side(Block.TYPE_WORDS, terms(value));
            case CODE -> side(Block.CODE_WORDS, terms(value));
            case YEAR -> new TermQuery(new Term(Block.YEAR, value));
            case DEPARTMENT -> new TermQuery(new Term(Block.DEPARTMENT_FOLDED, Spelling.fold(value)));
        };
    }

    /// These words side by side, in any of their forms.
    private static Query side(String field, List<vn.kho.search.Term> terms) {
        if (terms.isEmpty()) return MatchNoDocsQuery.INSTANCE;
        if (terms.size() == 1) return one(field, terms.getFirst());
        var side = new MultiPhraseQuery.Builder();
        for (var term : terms)
            side.add(term.forms().stream().map(form -> new Term(field, form)).toArray(Term[]::new));
        return side.build();
    }

    private static Query one(String field, vn.kho.search.Term term) {
        if (term.forms().size() == 1)
            return new TermQuery(new Term(field, term.forms().getFirst()));
        var either = new SynonymQuery.Builder(field);
        for (var form : term.forms()) either.addTerm(new Term(field, form));
        return either.build();
    }

    private static Optional<Query> exact(List<vn.kho.search.Term> terms) {
        if (terms.stream().noneMatch(term -> term.exact().isPresent())) return Optional.empty();
        var typed = terms.stream()
                .map(term -> new vn.kho.search.Term(term.exact().map(List::of).orElse(term.forms()), Optional.empty()))
                .toList();
        return Optional.of(new BoostQuery(side(Block.WORDS, typed), AS_TYPED));
    }

    private static Query dossiersOf(Query pages) {
        return new ToParentBlockJoinQuery(pages, DOSSIERS, ScoreMode.Max);
    }

    private static Query any(List<Query> of) {
        var any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
        for (var one : of) any.add(one, Occur.SHOULD);
        return any.build();
    }

    private static Query modes(Set<UseMode> modes) {
        return in(Block.MODE, modes.stream().map(UseMode::code).toList());
    }

    private static Query departments(Set<Department> departments) {
        return in(Block.DEPARTMENT, departments.stream().map(Department::code).toList());
    }

    private static Query in(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private static List<vn.kho.search.Term> terms(String typed) {
        return vn.kho.search.Term.of(typed);
    }
}
