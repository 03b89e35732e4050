package vn.kho.access;

/// A department (phòng): a scope inside an agency.
///
/// @param code such as `LS`; letters and digits
public record Department(String code) implements Comparable<Department> {
    public Department {
        if (!code.matches("[\\p{L}\\d]{1,12}"))
            throw new IllegalArgumentException("department: expected 1 to 12 letters or digits, got '" + code + "'");
    }

    @Override
    public int compareTo(Department other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
