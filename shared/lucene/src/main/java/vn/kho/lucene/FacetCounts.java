package vn.kho.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/// Counts how many of the hits bear each label of a field, exactly.
final class FacetCounts implements Collector {
    private final List<String> fields;
    private final Map<String, Map<String, Long>> labels = new LinkedHashMap<>();

    private FacetCounts(List<String> fields) {
        this.fields = fields;
    }

    record Counted(Map<String, Map<String, Long>> labels) {}

    record Gathering(List<String> fields) implements CollectorManager<FacetCounts, Counted> {
        @Override
        public FacetCounts newCollector() {
            return new FacetCounts(fields);
        }

        @Override
        public Counted reduce(Collection<FacetCounts> parts) {
            var labels = new LinkedHashMap<String, Map<String, Long>>();
            for (var field : fields) labels.put(field, new TreeMap<>());
            for (var part : parts)
                part.labels.forEach((field, counts) -> counts.forEach((label, count) ->
                        labels.computeIfAbsent(field, _ -> new TreeMap<>()).merge(label, count, Long::sum)));
            return new Counted(labels);
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        var counts = new ArrayList<LeafCounts>();
        for (var field : fields) {
            var values = DocValues.getSortedSet(leaf.reader(), field);
            counts.add(new LeafCounts(field, values, new long[(int) values.getValueCount()]));
        }
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int doc) throws IOException {
                for (var count : counts) count.add(doc);
            }

            @Override
            public void finish() throws IOException {
                for (var count : counts) count.tell(labels);
            }
        };
    }

    private static final class LeafCounts {
        private final String field;
        private final SortedSetDocValues values;
        private final long[] counts;

        LeafCounts(String field, SortedSetDocValues values, long[] counts) {
            this.field = field;
            this.values = values;
            this.counts = counts;
        }

        void add(int doc) throws IOException {
            if (!values.advanceExact(doc)) return;
            for (int i = values.docValueCount(); i > 0; i--) counts[(int) values.nextOrd()]++;
        }

        void tell(Map<String, Map<String, Long>> labels) throws IOException {
            var into = labels.computeIfAbsent(field, _ -> new TreeMap<>());
            for (int ord = 0; ord < counts.length; ord++)
                if (counts[ord] > 0) into.merge(values.lookupOrd(ord).utf8ToString(), counts[ord], Long::sum);
        }
    }
}
