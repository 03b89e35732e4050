package vn.kho.kernel;

/// What a document is within its dossier: a form, a component that the procedure asks for, the result.
///
/// @param value such as `mau-01`
public record ComponentCode(String value) implements Comparable<ComponentCode> {
    public ComponentCode {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,39}"))
            throw new IllegalArgumentException("component: not a code: '" + value + "'");
    }

    @Override
    public int compareTo(ComponentCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
