package vn.kho.access;

/// How a dossier may be used (chế độ sử dụng), by the code list of TT 05/2025/TT-BNV.
///
/// @param code `01` public, `02` conditional; `03` secret never enters this archive
public record UseMode(String code) implements Comparable<UseMode> {
    public static final UseMode PUBLIC = new UseMode("01");
    public static final UseMode CONDITIONAL = new UseMode("02");

    public UseMode {
        if (!code.matches("0[12]"))
            throw new IllegalArgumentException("use mode: expected 01 or 02, got '" + code + "'");
    }

    @Override
    public int compareTo(UseMode other) {
        return code.compareTo(other.code);
    }
}
