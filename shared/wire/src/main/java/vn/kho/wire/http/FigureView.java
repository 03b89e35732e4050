package vn.kho.wire.http;

import org.jspecify.annotations.Nullable;

/// A number of a report, and what is behind it.
///
/// @param number from 1
/// @param mark   as printed, such as `[Q07]`
/// @param rule   the sentence that says what is counted
/// @param value  as printed
/// @param query  the canonical text of the selection; null when it was recorded elsewhere
/// @param dossiers whether there is a list of dossiers behind it
public record FigureView(
        int number,
        String mark,
        String rule,
        String value,
        long part,
        @Nullable Long whole,
        @Nullable String query,
        @Nullable String queryHash,
        @Nullable String listHash,
        boolean dossiers) {}
