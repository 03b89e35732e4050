package vn.kho.kernel;

/// A retention class (thời hạn lưu trữ), by its code in the table that has it.
///
/// @param value such as `TT09-8.05`
public record ClassCode(String value) implements Comparable<ClassCode> {
    public ClassCode {
        if (!value.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}"))
            throw new IllegalArgumentException("retention class: not a code: '" + value + "'");
    }

    @Override
    public int compareTo(ClassCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
