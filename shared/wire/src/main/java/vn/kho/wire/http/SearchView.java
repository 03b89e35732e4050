package vn.kho.wire.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a search found.
///
/// @param facets   field, value, how many
/// @param position of the index; grows with each change
public record SearchView(
        long total,
        List<Hit> items,
        Map<String, Map<String, Long>> facets,
        @Nullable String next,
        long position) {
    /// One dossier that was found.
    public record Hit(DossierView dossier, List<Place> places) {}

    /// Where in it.
    ///
    /// @param document null when the dossier's own description matched
    /// @param title    of the document
    /// @param page     from 1; null where there is none
    public record Place(
            @Nullable String document,
            @Nullable String title,
            @Nullable Integer page,
            List<Run> snippet) {}

    /// A run of a snippet; marked runs are what was searched for.
    public record Run(String text, boolean mark) {}
}
