package vn.kho.wire.http;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A dossier is opened.
///
/// @param mode use mode, `01` or `02`; null: `02`
/// @param form `01` born digital, `02` digitised, `03` mixed; null: `03`
public record NewDossier(
        String code,
        String title,
        String department,
        @Nullable String plan,
        @Nullable String procedure,
        @Nullable String retention,
        @Nullable String mode,
        @Nullable String form,
        LocalDate started) {}
