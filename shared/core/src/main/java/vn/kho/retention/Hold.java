package vn.kho.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.HoldId;
import vn.kho.kernel.Problem;
import vn.kho.registry.Item;
import vn.kho.registry.Key;
import vn.kho.registry.Kind;

/// A hold (đóng băng): somebody with a right to it wants these dossiers left as they are. Several may lie on one
/// dossier; it is free when none is in force.
///
/// @param code     as the office calls it, such as `DB-2026-01`
/// @param dossiers the frozen list; a search is frozen to its list before it becomes a hold
/// @param from     the first day
/// @param until    the last day; null: until it is released
/// @param release  null while nobody released it
public record Hold(
        HoldId id,
        String code,
        Demand demand,
        List<DossierId> dossiers,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Release release)
        implements Item {
    public static final Kind<Hold> KIND = new Kind<>("hold", Hold.class);

    public Hold {
        dossiers = List.copyOf(dossiers);
        if (dossiers.isEmpty()) throw new IllegalArgumentException("hold " + code + ": no dossier");
        for (var dossier : dossiers)
            if (!dossier.agency().equals(id.agency()))
                throw new IllegalArgumentException("hold " + code + ": " + dossier + " is of another agency");
        if (until != null && until.isBefore(from))
            throw new IllegalArgumentException("hold " + code + ": ends " + until + " before it begins " + from);
        if (release != null && release.on().isBefore(from))
            throw new IllegalArgumentException("hold " + code + ": released " + release.on() + " before " + from);
    }

    /// Why and by whom it was asked for.
    ///
    /// @param words      the reason in a sentence
    /// @param by         the requesting body
    /// @param instrument the document that asks for it
    public record Demand(Reason reason, String words, String by, Instrument instrument) {}

    /// The grounds for a hold.
    public enum Reason {
        INSPECTION("kiểm tra, thanh tra"),
        AUDIT("kiểm toán"),
        COMPLAINT("khiếu nại, tố cáo"),
        COURT("tòa án"),
        INVESTIGATION("điều tra"),
        DISCLOSURE("cung cấp thông tin");

        private final String vi;

        Reason(String vi) {
            this.vi = vi;
        }

        public String vi() {
            return vi;
        }
    }

    /// A document by number and date.
    public record Instrument(String number, LocalDate date) {}

    /// @param by the position that released it
    public record Release(LocalDate on, String by, Instrument instrument) {}

    /// Every hold of an agency lies under the register's root, so that they can be walked completely.
    public static Key<Hold> key(HoldId id) {
        return new Key<>(id.agency(), KIND, HoldRegister.ROOT, id.local());
    }

    @Override
    public Key<Hold> key() {
        return key(id);
    }

    public AgencyId agency() {
        return id.agency();
    }

    /// In force on that day. The day of release is free.
    public boolean inForce(LocalDate day) {
        return !day.isBefore(from)
                && (until == null || !day.isAfter(until))
                && (release == null || day.isBefore(release.on()));
    }

    /// In force over this dossier on that day.
    public boolean covers(DossierId dossier, LocalDate day) {
        return inForce(day) && dossiers.contains(dossier);
    }

    /// Why this act must not be done to this dossier on that day; empty when the hold does not cover it. The problem
    /// `held` has the dossier as subject and as arguments: act, code of the hold, who asked for it, by which
    /// document, since when.
    public Optional<Problem> refuses(Act act, DossierId dossier, LocalDate day) {
        if (!covers(dossier, day)) return Optional.empty();
        return Optional.of(Problem.of(
                "held",
                dossier.value(),
                act.name(),
                code,
                demand.by(),
                demand.instrument().number(),
                from.toString()));
    }

    public Hold with(Release next) {
        return new Hold(id, code, demand, dossiers, from, until, next);
    }
}
