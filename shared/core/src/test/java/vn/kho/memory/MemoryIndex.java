package vn.kho.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kho.access.Reach;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Problem;
import vn.kho.kernel.Unavailable;
import vn.kho.search.Answer;
import vn.kho.search.Ask;
import vn.kho.search.Card;
import vn.kho.search.Cursor;
import vn.kho.search.Query;
import vn.kho.search.SearchIndex;
import vn.kho.search.Snippet;
import vn.kho.search.Term;
import vn.kho.search.Token;
import vn.kho.vietnamese.Spelling;

/// The index in memory: reads every page of every dossier for each question.
public final class MemoryIndex implements SearchIndex {
    private static final Duration REST = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final Map<AgencyId, State> newest = new HashMap<>();
    private final Map<String, Pin> pins = new HashMap<>();

    public MemoryIndex(InstantSource clock) {
        this.clock = clock;
    }

    private record State(long position, Map<DossierId, Update> updates) {}

    private record Pin(State state, Instant used) {}

    private record Place(@Nullable DocumentId document, int page, String text, List<Token> tokens) {}

    private record Match(Update.Put put, List<Place> places, float score) {}

    @Override
    public synchronized long apply(AgencyId agency, List<Update> updates) {
        var before = state(agency);
        return put(agency, before.updates, updates.stream(), before.position);
    }

    @Override
    public synchronized long renew(AgencyId agency, Stream<Update> all) {
        var before = newest.get(agency);
        return put(agency, Map.of(), all, before == null ? 0 : before.position);
    }

    private long put(AgencyId agency, Map<DossierId, Update> before, Stream<Update> updates, long position) {
        var after = new HashMap<>(before);
        updates.forEach(update ->
                after.merge(update.dossier(), update, (old, young) -> young.version() > old.version() ? young : old));
        newest.put(agency, new State(position + 1, Map.copyOf(after)));
        return position + 1;
    }

    @Override
    public synchronized boolean visible(AgencyId agency, long position) {
        return state(agency).position >= position;
    }

    private State state(AgencyId agency) {
        var state = newest.get(agency);
        if (state == null) throw new Unavailable("search index of " + agency + " is not there: rebuild it");
        return state;
    }

    @Override
    public synchronized Answer search(Reach reach, Query query, Ask ask) {
        return switch (reach) {
            case Reach.Nothing _ -> Answer.Found.nothing();
            case Reach.Everywhere in -> search(in.agency(), reach, query, ask);
            case Reach.Within in -> search(in.agency(), reach, query, ask);
            case Reach.Listed in -> search(in.agency(), reach, query, ask);
        };
    }

    private Answer search(AgencyId agency, Reach reach, Query query, Ask ask) {
        if (ask.after().isEmpty()) return answer(agency, state(agency), reach, query, ask, Optional.empty());
        var cursor = Cursor.read(ask.after().get(), reach, query);
        if (cursor.isEmpty())
            return new Answer.Refused(Problem.of("cursor-foreign", ask.after().get()));
        var pin = pins.get(cursor.get().snapshot());
        if (pin == null || !pin.used.plus(REST).isAfter(clock.instant()))
            return new Answer.Refused(Problem.of("cursor-expired", ask.after().get()));
        return answer(agency, pin.state, reach, query, ask, cursor);
    }

    private Answer answer(AgencyId agency, State state, Reach reach, Query query, Ask ask, Optional<Cursor> after) {
        var matches = state.updates.values().stream()
                .flatMap(update -> update instanceof Update.Put put ? Stream.of(put) : Stream.<Update.Put>empty())
                .filter(put -> reaches(reach, put))
                .map(put -> match(put, query))
                .filter(match -> matches(query, match.put, match.places))
                .sorted(Comparator.comparing((Match match) -> -match.score)
                        .thenComparing(match -> match.put.dossier().local()))
                .toList();
        var rest = matches.stream()
                .filter(match -> after.isEmpty() || follows(match, after.get()))
                .toList();
        var shown = rest.subList(0, Math.min(rest.size(), ask.hits()));
        var hits = shown.stream().map(match -> hit(match, query, ask)).toList();
        var next = shown.size() < rest.size()
                ? Optional.of(next(agency, state, shown.getLast()).write(reach, query))
                : Optional.<String>empty();
        return new Answer.Found(matches.size(), hits, facets(matches), next, state.position);
    }

    private static boolean follows(Match match, Cursor last) {
        return match.score < last.score()
                || match.score == last.score() && match.put.dossier().local().compareTo(last.dossier()) > 0;
    }

    private Cursor next(AgencyId agency, State state, Match last) {
        var name = agency + "." + state.position;
        pins.put(name, new Pin(state, clock.instant()));
        return new Cursor(name, last.score, last.put.dossier().local());
    }

    private static boolean reaches(Reach reach, Update.Put put) {
        return switch (reach) {
            case Reach.Nothing _ -> false;
            case Reach.Everywhere in -> in.modes().contains(put.card().mode());
            case Reach.Within in ->
                in.departments().contains(put.card().department())
                        && in.modes().contains(put.card().mode());
            case Reach.Listed in -> in.dossiers().contains(put.dossier());
        };
    }

    private static Match match(Update.Put put, Query query) {
        var places = new ArrayList<Place>();
        var card = put.card();
        places.add(place(null, 0, card.title() + "\n" + card.code() + "\n" + String.join("\n", card.also())));
        for (var listed : card.documents())
            places.add(place(
                    listed.document(),
                    0,
                    listed.number() == null ? listed.title() : listed.title() + "\n" + listed.number()));
        for (var page : put.pages()) places.add(place(page.document(), page.page(), page.text()));
        return new Match(put, places, score(query, places));
    }

    private static Place place(@Nullable DocumentId document, int page, String text) {
        var canon = Spelling.canon(text);
        return new Place(document, page, canon, Token.of(canon));
    }

    private static boolean matches(Query query, Update.Put put, List<Place> places) {
        var card = put.card();
        return switch (query) {
            case Query.All _ -> true;
            case Query.Words words ->
                words.words().stream().filter(word -> anywhere(word, places)).count() >= words.needed();
            case Query.Phrase(var text) -> anywhere(text, places);
            case Query.Prefix(var start) ->
                places.stream().flatMap(place -> place.tokens.stream()).anyMatch(token -> token.folded()
                        .startsWith(Spelling.fold(start)));
            case Query.Has(var field, var value) -> values(field, card).anyMatch(has -> holds(field, value, has));
            case Query.And(var parts) -> parts.stream().allMatch(part -> matches(part, put, places));
            case Query.Or(var parts) -> parts.stream().anyMatch(part -> matches(part, put, places));
            case Query.Not(var excluded) -> !matches(excluded, put, places);
        };
    }

    private static Stream<String> values(Query.Field field, Card card) {
        return switch (field) {
            case NUMBER -> card.documents().stream().flatMap(listed -> Stream.ofNullable(listed.number()));
            case TYPE -> card.documents().stream().flatMap(listed -> Stream.ofNullable(listed.type()));
            case YEAR -> Stream.of(String.valueOf(card.year()));
            case DEPARTMENT -> Stream.of(card.department().code());
            case CODE -> Stream.of(card.code());
        };
    }

    private static boolean holds(Query.Field field, String asked, String has) {
        return switch (field) {
            case YEAR -> has.equals(asked);
            case DEPARTMENT -> Spelling.fold(has).equals(Spelling.fold(asked));
            case NUMBER, TYPE, CODE -> times(Term.of(asked), Token.of(Spelling.canon(has))) > 0;
        };
    }

    private static boolean anywhere(String typed, List<Place> places) {
        return places.stream().anyMatch(place -> times(Term.of(typed), place.tokens) > 0);
    }

    /// How often the words stand side by side.
    private static int times(List<Term> side, List<Token> tokens) {
        int times = 0;
        for (int i = 0; !side.isEmpty() && i + side.size() <= tokens.size(); i++) {
            int from = i;
            if (java.util.stream.IntStream.range(0, side.size())
                    .allMatch(j -> answers(side.get(j), tokens.get(from + j)))) times++;
        }
        return times;
    }

    private static boolean answers(Term term, Token token) {
        return term.forms().stream()
                .anyMatch(form -> token.folded().equals(form)
                        || token.exact().filter(form::equals).isPresent()
                        || token.parts().stream().anyMatch(part -> answers(term, part)));
    }

    /// The best place counts: what stands there as typed three times as much as what only folds to it.
    private static float score(Query query, List<Place> places) {
        return switch (query) {
            case Query.Words(var words) ->
                (float) places.stream()
                        .mapToDouble(place -> worth(words, place))
                        .max()
                        .orElse(0);
            case Query.Phrase(var text) ->
                (float) places.stream()
                        .mapToDouble(place -> worth(List.of(text), place))
                        .max()
                        .orElse(0);
            case Query.And(var parts) -> sum(parts, places);
            case Query.Or(var parts) -> sum(parts, places);
            case Query.All _, Query.Prefix _, Query.Has _, Query.Not _ -> 0;
        };
    }

    private static float sum(List<Query> parts, List<Place> places) {
        float sum = 0;
        for (var part : parts) sum += score(part, places);
        return sum;
    }

    private static double worth(List<String> words, Place place) {
        double worth = 0;
        for (int i = 0; i < words.size(); i++) {
            worth += sideWorth(Term.of(words.get(i)), place);
            if (i + 1 < words.size()) worth += sideWorth(Term.of(words.get(i) + " " + words.get(i + 1)), place);
        }
        return worth;
    }

    private static double sideWorth(List<Term> side, Place place) {
        if (times(side, place.tokens) == 0) return 0;
        var typed = side.stream()
                .map(term -> new Term(term.exact().map(List::of).orElse(term.forms()), Optional.empty()))
                .toList();
        var marked = side.stream().anyMatch(term -> term.exact().isPresent());
        return marked && times(typed, place.tokens) > 0 ? 4 : 1;
    }

    private static Answer.Hit hit(Match match, Query query, Ask ask) {
        var best = match.places.stream()
                .filter(place -> !Snippet.of(place.text, query).marks().isEmpty())
                .sorted(Comparator.comparing(place -> -score(query, List.of(place))))
                .limit(ask.passages())
                .toList();
        var passages = match.places.stream()
                .filter(best::contains)
                .map(place -> new Answer.Passage(place.document, place.page, Snippet.of(place.text, query)))
                .toList();
        return new Answer.Hit(
                match.put.dossier(), match.put.card().code(), match.put.card().title(), passages);
    }

    private static Map<String, Map<String, Long>> facets(List<Match> matches) {
        var facets = new TreeMap<String, Map<String, Long>>();
        for (var name : Answer.Found.FACETS) facets.put(name, new TreeMap<>());
        for (var match : matches) {
            var card = match.put.card();
            facets.get("department").merge(card.department().code(), 1L, Long::sum);
            facets.get("year").merge(String.valueOf(card.year()), 1L, Long::sum);
            if (card.procedure() != null)
                facets.get("procedure").merge(card.procedure().value(), 1L, Long::sum);
            values(Query.Field.TYPE, card).distinct().forEach(type -> facets.get("type")
                    .merge(type, 1L, Long::sum));
        }
        return facets;
    }
}
