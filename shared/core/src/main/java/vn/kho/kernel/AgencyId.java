package vn.kho.kernel;

/// An agency (cơ quan) whose records these are; the first component of every id, key and path.
///
/// @param value the agency's identifier, top level first, such as `H99.10`
public record AgencyId(String value) implements Comparable<AgencyId> {
    public AgencyId {
        if (!value.matches("[A-Z][0-9]{2}(\\.[0-9]{1,3}){0,3}"))
            throw new IllegalArgumentException("agency: expected a code such as H99.10, got '" + value + "'");
    }

    @Override
    public int compareTo(AgencyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
