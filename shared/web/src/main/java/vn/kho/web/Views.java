package vn.kho.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.wire.http.DossierView;

/// How items look in answers.
final class Views {
    private Views() {}

    /// @param documents how many there are; null in lists
    static DossierView dossier(Dossier dossier, @Nullable Integer documents) {
        var filing = dossier.filing();
        return new DossierView(
                WebId.of(dossier.id()),
                dossier.agency().value(),
                dossier.code(),
                dossier.description().title(),
                dossier.department().code(),
                text(filing.plan()),
                text(filing.procedure()),
                text(filing.retention()),
                dossier.description().mode().code(),
                filing.form(),
                dossier.span().started(),
                dossier.span().finished(),
                dossier.span().returned(),
                state(dossier.state()),
                since(dossier.state()),
                dossier.description().keywords(),
                documents);
    }

    static String state(Dossier.State state) {
        return switch (state) {
            case Dossier.State.Open _ -> "open";
            case Dossier.State.Closed _ -> "closed";
            case Dossier.State.Submitted _ -> "submitted";
            case Dossier.State.Transferred _ -> "transferred";
            case Dossier.State.Destroyed _ -> "destroyed";
        };
    }

    private static @Nullable LocalDate since(Dossier.State state) {
        return switch (state) {
            case Dossier.State.Open _ -> null;
            case Dossier.State.Closed(var on) -> on;
            case Dossier.State.Submitted(var on) -> on;
            case Dossier.State.Transferred(var on) -> on;
            case Dossier.State.Destroyed(var on) -> on;
        };
    }

    /// The document's place in the course of the work, from 1.
    static int ordinal(List<Document> course, Document document) {
        return course.indexOf(document) + 1;
    }

    private static @Nullable String text(@Nullable Object code) {
        return code == null ? null : code.toString();
    }

    /// A code as answers spell it: `RUNNING_LATE` is `running-late`.
    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
