package vn.kho.kernel;

/// The number and notation of an entry of a file plan (danh mục hồ sơ).
///
/// @param value such as `01.LS`
public record PlanCode(String value) implements Comparable<PlanCode> {
    public PlanCode {
        if (!value.matches("[\\p{L}\\d][\\p{L}\\d./_-]{0,39}"))
            throw new IllegalArgumentException("file plan: not a code: '" + value + "'");
    }

    @Override
    public int compareTo(PlanCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
