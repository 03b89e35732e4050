package vn.kho.kernel;

/// A procedure (thủ tục hành chính), by the local code of the office that handles it.
///
/// @param value such as `SNgV-01`
public record ProcedureCode(String value) implements Comparable<ProcedureCode> {
    public ProcedureCode {
        if (!value.matches("[\\p{L}\\d][\\p{L}\\d./_-]{0,39}"))
            throw new IllegalArgumentException("procedure: not a code: '" + value + "'");
    }

    @Override
    public int compareTo(ProcedureCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
