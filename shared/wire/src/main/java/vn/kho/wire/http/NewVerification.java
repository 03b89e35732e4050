package vn.kho.wire.http;

import org.jspecify.annotations.Nullable;

/// A verification is asked for.
///
/// @param dossier only this one; null: the whole archive of the agency
public record NewVerification(@Nullable String dossier) {}
