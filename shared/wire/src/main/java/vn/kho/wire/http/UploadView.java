package vn.kho.wire.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of an upload.
///
/// @param state    `received`, `waiting`, `reading`, `filed` or `refused`
/// @param name     null once the inbox has let go of it, and for those who see no content
/// @param document null until it is archived
/// @param pages    pages of the document; null until it is archived
/// @param read     pages read so far
/// @param problem  why it waits, was refused, or was not read
/// @param mayVouch whether the asking person may vouch for it
/// @param twins    documents with the same bytes
public record UploadView(
        String id,
        String dossier,
        @Nullable String dossierCode,
        @Nullable String name,
        String by,
        long bytes,
        Instant at,
        String state,
        @Nullable String document,
        @Nullable Integer pages,
        @Nullable Integer read,
        @Nullable Said problem,
        boolean mayVouch,
        List<String> twins) {}
