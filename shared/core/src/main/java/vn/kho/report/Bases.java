package vn.kho.report;

import java.util.Map;
import java.util.stream.Collectors;
import vn.kho.procedure.Label;
import vn.kho.procedure.Rows;

/// The texts that forms and formulas of the papers were read from, with how far each reading was checked.
final class Bases {
    private Bases() {}

    /// @throws IllegalArgumentException when `bases.tsv` has no such row
    static Label get(String key) {
        var label = Shipped.LABELS.get(key);
        if (label == null) throw new IllegalArgumentException("bases.tsv has no row '" + key + "'");
        return label;
    }

    /// Read when first asked for.
    private static final class Shipped {
        static final Map<String, Label> LABELS = Rows.shipped(Bases.class, "bases.tsv").all().stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.text("key"), Label::of));
    }
}
