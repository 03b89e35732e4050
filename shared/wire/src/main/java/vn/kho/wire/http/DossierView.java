package vn.kho.wire.http;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A dossier.
///
/// @param form     `01` born digital, `02` digitised, `03` mixed
/// @param state    `open`, `closed`, `submitted`, `transferred` or `destroyed`
/// @param since    the day of that state; null while open
/// @param documents how many there are; null in lists
public record DossierView(
        String id,
        String agency,
        String code,
        String title,
        String department,
        @Nullable String plan,
        @Nullable String procedure,
        @Nullable String retention,
        String mode,
        String form,
        LocalDate started,
        @Nullable LocalDate finished,
        @Nullable LocalDate returned,
        String state,
        @Nullable LocalDate since,
        List<String> keywords,
        @Nullable Integer documents) {}
