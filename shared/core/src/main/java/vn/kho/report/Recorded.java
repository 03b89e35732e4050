package vn.kho.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.kernel.DossierId;

/// What the archive has measured and kept about itself before. Nothing here is measured while a paper is printed. A
/// null was never recorded.
public record Recorded(
        @Nullable Integrity integrity,
        @Nullable Access access,
        @Nullable Retrieval retrieval) {
    public static final Recorded NOTHING = new Recorded(null, null, null);

    /// The last look at every object in the vault.
    ///
    /// @param on       the day of that look
    /// @param objects  in the vault
    /// @param checked  of them, read whole and hashed
    /// @param failed   of the checked, whose bytes were not what was registered
    /// @param copies   verified copies of each object
    /// @param restored the last day a restore was tried; null when it never was
    /// @param drift    closed dossiers locked for less time than their class wants
    public record Integrity(
            LocalDate on,
            long objects,
            long checked,
            long failed,
            int copies,
            @Nullable LocalDate restored,
            List<DossierId> drift) {
        public Integrity {
            drift = drift.stream()
                    .sorted(java.util.Comparator.comparing(DossierId::value))
                    .toList();
        }
    }

    /// What the ledger says of the period.
    ///
    /// @param viewed  documents or pages opened
    /// @param copied  copies handed out
    /// @param changed changes of dossiers
    /// @param refused accesses that were refused
    public record Access(long viewed, long copied, long changed, long refused) {}

    /// A retrieval test: dossiers drawn, looked for by code, by name without marks, by document number.
    ///
    /// @param millis for all of them together
    public record Retrieval(LocalDate on, int drawn, int found, long millis) {}
}
