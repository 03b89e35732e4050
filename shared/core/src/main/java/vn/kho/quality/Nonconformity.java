package vn.kho.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kho.kernel.DossierId;
import vn.kho.onestop.Matter;
import vn.kho.onestop.NationalTable;
import vn.kho.onestop.NationalTable.Counted;
import vn.kho.onestop.Timeliness;

/// A nonconformity (sự không phù hợp) that the figures themselves show; one for each dossier and cause. What people do
/// about it is not recorded here.
///
/// @param dossier   the code of the dossier
/// @param verdict   of the matter when it was judged
/// @param requests  how often a supplement was asked for
/// @param apologies days of the apologies (form 04), ascending
public record Nonconformity(
        DossierId id, String dossier, Cause cause, Timeliness verdict, int requests, List<LocalDate> apologies) {
    public Nonconformity {
        apologies = apologies.stream().sorted().toList();
    }

    /// What is wrong.
    ///
    /// @see Nonconformity#of
    public enum Cause {
        /// Finished late, or running overdue.
        LATE("QH", "quá hạn", "Thời hạn đã hẹn trên giấy tiếp nhận"),
        /// Asked for a supplement more than once.
        SECOND_SUPPLEMENT(
                "BS",
                "bổ sung > 1 lần",
                "Mục tiêu của cơ quan; NĐ 61/2018/NĐ-CP điều 11.2.c, chưa đối chiếu NĐ 118/2025/NĐ-CP");

        private final String code;
        private final String vi;
        private final String basis;

        Cause(String code, String vi, String basis) {
            this.code = code;
            this.vi = vi;
            this.basis = basis;
        }

        public String code() {
            return code;
        }

        public String vi() {
            return vi;
        }

        /// On what ground it is one, as printed.
        public String basis() {
            return basis;
        }
    }

    /// `NC-{dossier}-{cause}`.
    public String code() {
        return "NC-" + dossier + "-" + cause.code();
    }

    /// The first apology; empty when none was given.
    public Optional<LocalDate> apology() {
        return apologies.stream().findFirst();
    }

    /// By dossier, then by cause.
    public static List<Nonconformity> of(NationalTable table) {
        var all = new ArrayList<Nonconformity>();
        for (var one : table.counted()) {
            if (one.assessment().verdict().overdue()) all.add(of(one, Cause.LATE, table.asOf()));
            if (one.matter().supplementsBy(table.asOf()).size() > 1)
                all.add(of(one, Cause.SECOND_SUPPLEMENT, table.asOf()));
        }
        return List.copyOf(all);
    }

    private static Nonconformity of(Counted one, Cause cause, LocalDate asOf) {
        var matter = one.matter();
        return new Nonconformity(
                matter.dossier(),
                matter.code(),
                cause,
                one.assessment().verdict(),
                matter.supplementsBy(asOf).size(),
                matter.course().again().stream()
                        .map(Matter.Reappointment::on)
                        .filter(on -> !on.isAfter(asOf))
                        .toList());
    }
}
