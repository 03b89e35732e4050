package vn.kho.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.join.ParentChildrenBlockJoinQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.kho.access.Reach;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.lucene.Snapshots.Snapshot;
import vn.kho.search.Answer;
import vn.kho.search.Answer.Found;
import vn.kho.search.Answer.Hit;
import vn.kho.search.Answer.Passage;
import vn.kho.search.Ask;
import vn.kho.search.Cursor;
import vn.kho.search.Snippet;

/// One search in one state of the index.
record Search(AgencyId agency, Snapshot snapshot, Reach reach, vn.kho.search.Query query, Ask ask) {
    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(Block.DOSSIER, SortField.Type.STRING));

    Answer run(Optional<Cursor> after, Snapshots snapshots) throws IOException {
        var searcher = new IndexSearcher(snapshot.reader());
        var top = new TopFieldCollectorManager(
                BEST_FIRST, ask.hits() + 1, after.map(this::place).orElse(null), Integer.MAX_VALUE);
        var answers = searcher.search(
                Asked.dossiers(query, reach), new MultiCollectorManager(top, new FacetCounts.Gathering(Found.FACETS)));
        var docs = (TopDocs) answers[0];
        var facets = ((FacetCounts.Counted) answers[1]).labels();
        var shown = Arrays.asList(docs.scoreDocs).subList(0, Math.min(ask.hits(), docs.scoreDocs.length));
        var next = shown.size() < docs.scoreDocs.length ? next(shown.getLast(), snapshots) : Optional.<String>empty();
        return new Found(
                docs.totalHits.value(),
                hits(searcher, shown),
                facets,
                next,
                snapshot.stamp().position());
    }

    private FieldDoc place(Cursor cursor) {
        return new FieldDoc(snapshot.reader().maxDoc() - 1, cursor.score(), new Object[] {
            cursor.score(), new BytesRef(cursor.dossier())
        });
    }

    private Optional<String> next(ScoreDoc last, Snapshots snapshots) throws IOException {
        var fields = ((FieldDoc) last).fields;
        var dossier = ((BytesRef) fields[1]).utf8ToString();
        snapshots.pin(snapshot);
        return Optional.of(new Cursor(snapshot.stamp().name(), (Float) fields[0], dossier).write(reach, query));
    }

    private List<Hit> hits(IndexSearcher searcher, List<ScoreDoc> docs) throws IOException {
        var hits = new ArrayList<Hit>();
        var pages = Asked.pages(query);
        for (var doc : docs) {
            var stored = searcher.storedFields().document(doc.doc);
            var dossier = new DossierId(agency, stored.get(Block.DOSSIER));
            var passages = pages.isPresent() ? passages(searcher, pages.get(), doc.doc) : List.<Passage>of();
            hits.add(new Hit(dossier, stored.get(Block.CODE), stored.get(Block.TITLE), passages));
        }
        return hits;
    }

    private List<Passage> passages(IndexSearcher searcher, Query pages, int parent) throws IOException {
        if (ask.passages() == 0) return List.of();
        var best = searcher.search(new ParentChildrenBlockJoinQuery(Asked.DOSSIERS, pages, parent), ask.passages());
        var inOrder =
                Arrays.stream(best.scoreDocs).mapToInt(doc -> doc.doc).sorted().toArray();
        var passages = new ArrayList<Passage>();
        for (int child : inOrder) {
            var stored = searcher.storedFields().document(child);
            int page = stored.getField(Block.PAGE).numericValue().intValue();
            passages.add(
                    new Passage(document(stored.get(Block.DOCUMENT)), page, Snippet.of(stored.get(Block.TEXT), query)));
        }
        return passages;
    }

    private @Nullable DocumentId document(@Nullable String local) {
        return local == null ? null : new DocumentId(agency, local);
    }
}
