package vn.kho.registry;

import org.jspecify.annotations.Nullable;
import vn.kho.kernel.Sha256;

/// What a store holds, or was told to hold, of one item.
///
/// @param path as [Key#row] gives it
/// @param hash of the item's stored form; null when the item was removed
public record Row(String path, long version, @Nullable Sha256 hash) {
    /// What the names of such facts begin with.
    public static final String PREFIX = "row:";

    private static final String GONE = "gone";

    /// The name of the fact by which a letter tells of this row.
    public String fact() {
        return PREFIX + path;
    }

    /// The value of that fact: `{version} {sha256}`, or `{version} gone`.
    public String told() {
        return version + " " + (hash == null ? GONE : hash.hex());
    }

    /// Reads what [#fact] and [#told] wrote.
    public static Row of(String fact, String told) {
        var space = told.indexOf(' ');
        if (!fact.startsWith(PREFIX) || space < 1)
            throw new IllegalArgumentException("row: not a fact about a row: " + fact + " " + told);
        var hash = told.substring(space + 1);
        return new Row(
                fact.substring(PREFIX.length()),
                Long.parseLong(told.substring(0, space)),
                hash.equals(GONE) ? null : new Sha256(hash));
    }
}
