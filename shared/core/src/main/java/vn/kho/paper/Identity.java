package vn.kho.paper;

import java.time.OffsetDateTime;
import vn.kho.kernel.Sha256;

/// The identity of a quality record as ISO 9001 clause 7.5.2 wants it: printed in a box on page 1, never hashed.
///
/// @param label   what the code is called on this paper, such as `Mã hồ sơ chất lượng`
/// @param code    such as `HSCL-2026-Q4-SNgV`
/// @param edition which writing of this kind and period it is (lần lập), from 1
/// @param period  from and to, as printed
/// @param asOf    the moment the figures were closed
/// @param scope   fonds and departments, as printed
public record Identity(
        String label,
        String code,
        int edition,
        String period,
        OffsetDateTime asOf,
        String scope,
        Basis basis,
        Custody custody,
        LedgerMark ledger) {
    public Identity {
        if (edition < 1) throw new IllegalArgumentException("paper " + code + ": edition " + edition);
    }

    /// What the days were counted with.
    ///
    /// @param calendar version of the working calendar
    /// @param rules    version of the rules for due days
    public record Basis(String calendar, String rules) {}

    /// Who answers for the paper and where it stays.
    ///
    /// @param people prepared, reviewed, approved; as printed
    /// @param kept   place, and how long with the status of that period
    public record Custody(String people, String kept) {}

    /// Where the agency's ledger stood when the paper was written.
    ///
    /// @param key the public key of its checkpoints, base64
    public record LedgerMark(long size, Sha256 root, String key) {}
}
