package vn.kho.wire.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a verification found. Where one dossier was asked for, only its originals are read, and rows, size and root are
/// null.
///
/// @param originals whose bytes were read and hashed
/// @param bytes     of those
/// @param rows      held against the ledger
/// @param size      leaves in the ledger
/// @param root      over them
/// @param problems  everything that differs; empty when all is well
public record VerificationView(
        boolean well,
        long originals,
        long bytes,
        @Nullable Long rows,
        @Nullable Long size,
        @Nullable String root,
        List<Said> problems) {}
