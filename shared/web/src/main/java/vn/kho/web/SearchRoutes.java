package vn.kho.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.kho.access.Reach;
import vn.kho.dossier.Document;
import vn.kho.dossier.Year;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;
import vn.kho.search.Answer;
import vn.kho.search.Ask;
import vn.kho.search.Query;
import vn.kho.search.QueryParser;
import vn.kho.search.SearchIndex;
import vn.kho.search.Snippet;
import vn.kho.wire.http.SearchView;

/// Searches. The index counts and shows only what the actor may find; nothing is filtered afterwards.
public final class SearchRoutes {
    private static final int PASSAGES = 3;

    private final Sight sight;
    private final Registry registry;
    private final Supplier<SearchIndex> index;

    public SearchRoutes(Sight sight, Registry registry, Supplier<SearchIndex> index) {
        this.sight = sight;
        this.registry = registry;
        this.index = index;
    }

    public List<Route> routes() {
        return List.of(new Route("search", "GET", "/v1/search", Route.READERS, this::search));
    }

    private Response search(Call call) {
        var query =
                switch (QueryParser.parse(call.asked("q").orElse(""))) {
                    case QueryParser.Parsed.Understood(var understood) -> understood;
                    case QueryParser.Parsed.Refused(var problem) -> throw Refusal.of(400, problem);
                };
        var cursor = call.asked("cursor");
        long total = 0;
        long position = 0;
        var hits = new ArrayList<SearchView.Hit>();
        var facets = new TreeMap<String, Map<String, Long>>();
        Optional<String> next = Optional.empty();
        // A successor's readers also find what a closed agency left: one index an agency, the own one first.
        var agencies = sight.agencies(call.actor());
        var reaches = sight.reaches(call.actor());
        for (int i = 0; i < reaches.size(); i++) {
            var mine = cursor.isEmpty() || cursor.get().startsWith(i + "~");
            if (!mine && cursor.isPresent()) continue;
            var ask = new Ask(call.limit(), PASSAGES, cursor.map(text -> text.substring(2)));
            var found = found(agencies.get(i), reaches.get(i), query, ask);
            total += found.total();
            position = Math.max(position, found.position());
            found.hits().forEach(hit -> view(call, hit).ifPresent(hits::add));
            merge(found.facets(), facets);
            if (found.next().isPresent() && next.isEmpty())
                next = Optional.of(i + "~" + found.next().get());
        }
        return Response.ok(new SearchView(total, hits, facets, next.orElse(null), position));
    }

    /// Whether the agency has any records: who has none has no index either, and nothing to be found.
    private boolean records(AgencyId agency) {
        return !registry.children(agency, Year.ROOT, Year.KIND, Optional.empty(), 1)
                .items()
                .isEmpty();
    }

    private Answer.Found found(AgencyId agency, Reach reach, Query query, Ask ask) {
        if (reach instanceof Reach.Nothing || !records(agency)) return Answer.Found.nothing();
        return switch (index.get().search(reach, query, ask)) {
            case Answer.Found found -> found;
            case Answer.Refused(var problem) -> throw Refusal.of(400, problem);
        };
    }

    private static void merge(Map<String, Map<String, Long>> more, Map<String, Map<String, Long>> into) {
        more.forEach((field, values) -> values.forEach((value, count) ->
                into.computeIfAbsent(field, _ -> new TreeMap<>()).merge(value, count, Long::sum)));
    }

    private Optional<SearchView.Hit> view(Call call, Answer.Hit hit) {
        return sight.find(call.actor(), hit.dossier())
                .map(seen -> new SearchView.Hit(
                        Views.dossier(seen.item(), null),
                        hit.passages().stream()
                                .map(passage -> place(hit.dossier(), passage))
                                .toList()));
    }

    private SearchView.Place place(DossierId dossier, Answer.Passage passage) {
        var document = document(dossier, passage);
        return new SearchView.Place(
                document == null ? null : WebId.of(document.id()),
                document == null ? null : document.description().title(),
                passage.page() == 0 ? null : passage.page(),
                runs(passage.snippet()));
    }

    private @Nullable Document document(DossierId dossier, Answer.Passage passage) {
        var id = passage.document();
        return id == null
                ? null
                : registry.find(Document.key(dossier, id)).map(Seen::item).orElse(null);
    }

    static List<SearchView.Run> runs(Snippet snippet) {
        var runs = new ArrayList<SearchView.Run>();
        int at = 0;
        for (var mark : snippet.marks()) {
            if (mark.start() > at) runs.add(new SearchView.Run(snippet.text().substring(at, mark.start()), false));
            runs.add(new SearchView.Run(snippet.text().substring(mark.start(), mark.end()), true));
            at = mark.end();
        }
        if (at < snippet.text().length())
            runs.add(new SearchView.Run(snippet.text().substring(at), false));
        return runs;
    }
}
