package vn.kho.search;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.dossier.Document;
import vn.kho.procedure.Label;
import vn.kho.procedure.Rows;

/// The kinds of document by which offices name their papers, such as `Tờ trình`: a table, for the list is a decree's.
///
/// @param types the longest name first, so that `Phiếu gửi` is not taken for a `Phiếu`
record DocumentTypes(List<Type> types) {
    private static final Locale VIETNAMESE = Locale.of("vi");

    DocumentTypes {
        types = types.stream()
                .sorted(Comparator.comparingInt((Type type) -> type.name().length())
                        .reversed())
                .toList();
    }

    /// @param abbreviation in the notation of a number, such as `TTr` in `38/TTr-SNgV`; null when the kind has none
    record Type(String name, @Nullable String abbreviation, Label label) {}

    static DocumentTypes shipped() {
        return new DocumentTypes(Rows.shipped(DocumentTypes.class, "document-types.tsv").all().stream()
                .map(row -> new Type(row.text("name"), row.maybe("abbreviation"), Label.of(row)))
                .toList());
    }

    /// The kind that the title begins with, else the one that the number's notation abbreviates; empty when neither
    /// says.
    Optional<String> of(Document.Description described) {
        return named(described.title()).or(() -> noted(described.number())).map(Type::name);
    }

    private Optional<Type> named(String title) {
        var lower = title.toLowerCase(VIETNAMESE);
        return types.stream()
                .filter(type -> begins(lower, type.name().toLowerCase(VIETNAMESE)))
                .findFirst();
    }

    private static boolean begins(String title, String name) {
        return title.startsWith(name)
                && (title.length() == name.length() || !Character.isLetter(title.charAt(name.length())));
    }

    /// `38/TTr-SNgV` and `412/2026/QĐ-UBND`, but not `112/SNgV-LS`, a dispatch whose notation names the sender only.
    private Optional<Type> noted(@Nullable String number) {
        if (number == null) return Optional.empty();
        var notation = number.substring(number.lastIndexOf('/') + 1).split("-", 2)[0];
        return types.stream()
                .filter(type -> notation.equals(type.abbreviation()))
                .findFirst();
    }
}
