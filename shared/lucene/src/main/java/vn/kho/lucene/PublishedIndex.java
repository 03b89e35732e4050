package vn.kho.lucene;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kho.access.Reach;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Unavailable;
import vn.kho.search.Answer;
import vn.kho.search.Ask;
import vn.kho.search.IndexFiles;
import vn.kho.search.IndexFiles.Pointer;
import vn.kho.search.Query;
import vn.kho.search.SearchIndex;

/// The index as files that everybody can fetch, and a pointer that says which. Whoever writes works on a copy of its
/// own, puts the files that are new, then swaps the pointer; who has lost the race throws its copy away and begins
/// again from the winner's. Whoever reads follows the pointer, at most every half minute.
public final class PublishedIndex implements SearchIndex, AutoCloseable {
    /// How long a reader may not know of what was written.
    public static final Duration LAG = Duration.ofSeconds(30);

    /// How long files stay that the pointer names no more: a reader may be fetching them.
    static final Duration GRACE = Duration.ofHours(1);

    private final IndexFiles files;
    private final Path work;
    private final InstantSource clock;
    private final Map<AgencyId, Writer> writers = new ConcurrentHashMap<>();
    private final Map<AgencyId, Reader> readers = new ConcurrentHashMap<>();

    /// @param work a folder of this process; what others left there is not looked at
    public PublishedIndex(IndexFiles files, Path work, InstantSource clock) {
        this.files = files;
        this.work = work;
        this.clock = clock;
    }

    /// Whether the agency has an index, of whatever state and version.
    public boolean exists(AgencyId agency) {
        return files.pointer(agency).isPresent();
    }

    @Override
    public long apply(AgencyId agency, List<Update> updates) {
        return writer(agency).write(true, index -> index.apply(agency, updates));
    }

    @Override
    public long renew(AgencyId agency, Stream<Update> all) {
        return writer(agency).write(false, index -> index.renew(agency, all));
    }

    @Override
    public boolean visible(AgencyId agency, long position) {
        return reader(agency).current().index().visible(agency, position);
    }

    @Override
    public Answer search(Reach reach, Query query, Ask ask) {
        return switch (reach) {
            case Reach.Nothing _ -> Answer.Found.nothing();
            case Reach.Everywhere in -> reader(in.agency()).search(reach, query, ask);
            case Reach.Within in -> reader(in.agency()).search(reach, query, ask);
            case Reach.Listed in -> reader(in.agency()).search(reach, query, ask);
        };
    }

    @Override
    public void close() {
        writers.values().forEach(Writer::discard);
        readers.values().forEach(Reader::close);
    }

    private Writer writer(AgencyId agency) {
        return writers.computeIfAbsent(agency, Writer::new);
    }

    private Reader reader(AgencyId agency) {
        return readers.computeIfAbsent(agency, Reader::new);
    }

    private static Unavailable missing(AgencyId agency) {
        return new Unavailable("search index of " + agency + " is not there: rebuild it");
    }

    private final class Writer {
        private final AgencyId agency;
        private @Nullable Copy copy;
        private @Nullable String tag;

        private Writer(AgencyId agency) {
            this.agency = agency;
        }

        /// Whatever fails once the copy is changed, it is thrown away: it has more than was published.
        ///
        /// @param onto whether what is published is what is changed; else it is replaced, whatever it is
        private synchronized long write(boolean onto, Function<LuceneIndex, Long> change) {
            var seen = files.pointer(agency);
            if (onto && seen.isEmpty()) throw missing(agency);
            var before = read(seen, onto);
            var working = caughtUp(seen, before, onto);
            var whole = false;
            try {
                var position = change.apply(working.index());
                publish(seen, before, working);
                whole = true;
                reader(agency).look();
                return position;
            } finally {
                if (!whole) discard();
            }
        }

        /// A pointer that nobody understands is followed by one that has nothing to retire.
        private Published read(Optional<Pointer> seen, boolean strict) {
            try {
                return seen.map(pointer -> Published.read(pointer.text())).orElseGet(Writer::nothing);
            } catch (Unavailable foreign) {
                if (strict) throw foreign;
                return nothing();
            }
        }

        private static Published nothing() {
            return new Published(Map.of(), Map.of());
        }

        /// What was fetched before the line broke is not fetched again.
        private Copy caughtUp(Optional<Pointer> seen, Published before, boolean strict) {
            var known = copy;
            if (known != null && tag != null && seen.map(Pointer::tag).equals(Optional.of(tag))) return known;
            tag = null;
            if (known == null || known.replacedBy(before)) {
                discard();
                copy = known = Copy.empty(agency, work, clock);
            }
            if (!known.follow(before, files) && strict) throw missing(agency);
            return known;
        }

        private void publish(Optional<Pointer> seen, Published before, Copy working) {
            var now = clock.instant();
            var next = working.files();
            if (next.equals(before.files())) {
                seen.ifPresent(pointer -> tag = pointer.tag());
                return;
            }
            var known = before.files().values();
            for (var file : next.entrySet())
                if (!known.contains(file.getValue()))
                    files.put(agency, file.getValue().stored(), working.path(file.getKey()));
            var after = before.followedBy(next, now);
            var over = after.retiredBefore(now.minus(GRACE));
            for (var stored : over) files.drop(agency, stored);
            var swapped = files.swap(agency, seen, after.without(over).text());
            if (swapped.isEmpty())
                throw new Unavailable("search index of " + agency + ": another process has written it");
            tag = swapped.get().tag();
        }

        private synchronized void discard() {
            var gone = copy;
            copy = null;
            tag = null;
            if (gone != null) gone.close();
        }
    }

    private final class Reader {
        private final AgencyId agency;
        private final List<Copy> former = new ArrayList<>();
        private @Nullable Copy copy;

        /// Not whole yet; what was fetched of it is not fetched again.
        private @Nullable Copy coming;

        private @Nullable String tag;
        private Instant looked = Instant.MIN;

        private Reader(AgencyId agency) {
            this.agency = agency;
        }

        /// What was written by this very process is read at once.
        private synchronized void look() {
            looked = Instant.MIN;
        }

        private Answer search(Reach reach, Query query, Ask ask) {
            var answer = current().index().search(reach, query, ask);
            if (ask.after().isEmpty() || !expired(answer)) return answer;
            return former().stream()
                    .map(before -> before.index().search(reach, query, ask))
                    .filter(before -> !expired(before))
                    .findFirst()
                    .orElse(answer);
        }

        private static boolean expired(Answer answer) {
            return answer instanceof Answer.Refused(var problem)
                    && problem.code().equals("cursor-expired");
        }

        private synchronized List<Copy> former() {
            return List.copyOf(former);
        }

        private synchronized Copy current() {
            var now = clock.instant();
            var known = copy;
            if (known != null && now.isBefore(looked.plus(LAG))) return known;
            var found = files.pointer(agency);
            if (found.isEmpty()) throw missing(agency);
            if (known == null || !found.get().tag().equals(tag)) follow(found.get());
            looked = now;
            var followed = copy;
            if (followed == null) throw missing(agency);
            return followed;
        }

        /// Files that went while they were fetched belong to a pointer that is old by now: it is read once more.
        private void follow(Pointer pointer) {
            if (followed(pointer)) return;
            var again = files.pointer(agency);
            if (again.isEmpty() || !followed(again.get())) throw missing(agency);
        }

        private boolean followed(Pointer pointer) {
            var published = Published.read(pointer.text());
            var known = copy;
            if (known == null || known.replacedBy(published)) {
                if (coming == null || coming.replacedBy(published)) coming = begun(coming);
                if (!coming.follow(published, files)) return false;
                if (known != null) former.add(known);
                if (former.size() > 1) former.removeFirst().close();
                copy = coming;
                coming = null;
            } else if (!known.follow(published, files)) return false;
            tag = pointer.tag();
            return true;
        }

        private Copy begun(@Nullable Copy before) {
            if (before != null) before.close();
            return Copy.empty(agency, work, clock);
        }

        private synchronized void close() {
            var half = coming;
            coming = null;
            if (half != null) half.close();
            for (var before : former) before.close();
            former.clear();
            var gone = copy;
            copy = null;
            if (gone != null) gone.close();
        }
    }
}
