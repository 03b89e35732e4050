package vn.kho.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Problem;

/// What a search says.
public sealed interface Answer {
    /// @param total    dossiers that match, exact
    /// @param facets   for each of [#FACETS], how many of those dossiers bear each label
    /// @param next     what to ask with to go on; empty at the end
    /// @param position the position that this was read at; 0 when the index was not asked
    record Found(
            long total, List<Hit> hits, Map<String, Map<String, Long>> facets, Optional<String> next, long position)
            implements Answer {
        public static final List<String> FACETS = List.of("department", "year", "type", "procedure");

        public Found {
            hits = List.copyOf(hits);
            facets = Map.copyOf(facets);
        }

        public static Found nothing() {
            return new Found(0, List.of(), Map.of(), Optional.empty(), 0);
        }
    }

    /// The cursor cannot go on: `cursor-foreign`, `cursor-expired`.
    record Refused(Problem problem) implements Answer {}

    /// One dossier.
    ///
    /// @param code     as the index knows it
    /// @param title    as the index knows it
    /// @param passages the places that speak most for it, in the order of the dossier; empty when only fields were
    ///     asked for
    record Hit(DossierId dossier, String code, String title, List<Passage> passages) {
        public Hit {
            passages = List.copyOf(passages);
        }
    }

    /// A place in a dossier.
    ///
    /// @param document null when the place is the dossier's own description
    /// @param page     from 1; 0 when the place is a description, not a page
    record Passage(@Nullable DocumentId document, int page, Snippet snippet) {}
}
