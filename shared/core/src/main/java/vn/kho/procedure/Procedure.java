package vn.kho.procedure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.kernel.ComponentCode;
import vn.kho.kernel.ProcedureCode;

/// A procedure (thủ tục hành chính): what anybody may ask of the office, and how it is handled, version after version.
///
/// @param iso      the code of the office's ISO procedure for it, such as `QT-01`
/// @param national the national code; null while it is not confirmed
/// @param field    the field of work (lĩnh vực)
/// @param versions by the day from which they hold, the oldest first; never empty
public record Procedure(
        ProcedureCode code, String iso, @Nullable String national, String field, Name name, List<Version> versions) {
    public Procedure {
        versions = versions.stream().sorted(Comparator.comparing(Version::from)).toList();
        if (versions.isEmpty()) throw new IllegalArgumentException(code + ": no version");
        for (int i = 1; i < versions.size(); i++)
            if (versions.get(i).from().equals(versions.get(i - 1).from()))
                throw new IllegalArgumentException(
                        code + ": two versions from " + versions.get(i).from());
    }

    public record Name(String vi, String en) {}

    /// The rules from one day on. A matter is judged by the version in force when it was received, for ever.
    ///
    /// @param from       names the version within its procedure
    /// @param basis      the legal basis (căn cứ), as cited
    /// @param decides    the deciding authority (cơ quan quyết định)
    /// @param components what the published sheet asks for
    /// @param result     what the applicant receives
    /// @param kept       the section "Hồ sơ lưu" of the ISO procedure
    /// @param label      where the limits were read
    public record Version(
            LocalDate from,
            String basis,
            String decides,
            Limits limits,
            List<Component> components,
            String result,
            List<Kept> kept,
            Label label) {
        public Version {
            components = List.copyOf(components);
            kept = List.copyOf(kept);
        }

        public Optional<Component> component(ComponentCode code) {
            return components.stream()
                    .filter(component -> component.code().equals(code))
                    .findFirst();
        }

        /// What people call a component: as the sheet asks for it, else as the section of what is kept names it.
        public Optional<String> name(ComponentCode code) {
            return component(code).map(Component::name).or(() -> kept.stream()
                    .filter(item -> item.component().equals(code))
                    .map(Kept::name)
                    .findFirst());
        }
    }

    /// @param legal     null when the law's limit is not established, or is not one number
    /// @param committed the shorter one the office promises; null when it promises none of its own
    /// @param printed   the limit in the words of the source
    public record Limits(@Nullable Limit legal, @Nullable Limit committed, String printed) {
        /// The one that the promise follows: the committed one, else the legal one.
        public Optional<Limit> promised() {
            return Optional.ofNullable(committed == null ? legal : committed);
        }
    }

    /// One paper that the applicant hands in.
    public record Component(ComponentCode code, String name, boolean mandatory, Origin origin) {}

    /// In what form a component is asked for.
    public enum Origin {
        ORIGINAL("bản chính"),
        COPY("bản sao");

        private final String vi;

        Origin(String vi) {
            this.vi = vi;
        }

        public String vi() {
            return vi;
        }
    }

    /// One item that the ISO procedure says to keep.
    ///
    /// @param component which documents of the dossier are meant
    /// @param form      the form's code (mã biểu mẫu), such as `BM-QT-01-01`; null for a paper without a form
    /// @param clause    the clause of ISO 9001:2015 it serves
    /// @param keeper    who keeps it (người lưu)
    /// @param period    how long, by the ISO procedure; the retention table may say otherwise
    /// @param order     form and arrangement (hình thức lưu, sắp xếp)
    /// @param then      what is done at expiry
    public record Kept(
            ComponentCode component,
            String name,
            @Nullable String form,
            String clause,
            String keeper,
            Period period,
            String order,
            String then) {}

    /// The version in force on that day; empty before the first one.
    public Optional<Version> on(LocalDate day) {
        return versions.stream().filter(version -> !version.from().isAfter(day)).reduce((_, later) -> later);
    }

    /// The version that begins on exactly this day.
    public Optional<Version> version(LocalDate from) {
        return versions.stream().filter(version -> version.from().equals(from)).findFirst();
    }
}
