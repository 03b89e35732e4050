package vn.kho.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.access.Department;
import vn.kho.access.UseMode;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.ProcedureCode;

/// What is known of a dossier besides its pages: its words are found as those of a page are, its codes by field.
///
/// @param code the number and notation of the dossier, such as `H99.10-260105-0001`
/// @param year that of the dossier's first day
/// @param also other words to find it by: keywords, the procedure's name
public record Card(
        String code,
        String title,
        Department department,
        UseMode mode,
        int year,
        @Nullable ProcedureCode procedure,
        List<String> also,
        List<Listed> documents) {
    public Card {
        also = List.copyOf(also);
        documents = List.copyOf(documents);
    }

    /// A document as the dossier's list names it.
    ///
    /// @param number number and notation, such as `1376/KH-UBND`; null when it has none
    /// @param type   the kind of document in words, such as `Kế hoạch`; null when not known
    public record Listed(
            DocumentId document,
            String title,
            @Nullable String number,
            @Nullable String type) {}
}
