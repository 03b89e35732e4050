package vn.kho.report;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.kho.access.Department;
import vn.kho.kernel.AgencyId;

/// The office as its papers name it; from its settings.
///
/// @param superior   in capitals, such as `UBND TỈNH SÔNG BẠC`
/// @param capitals   the office itself as in the head of a paper, such as `SỞ NGOẠI VỤ`
/// @param name       in running text, such as `Sở Ngoại vụ tỉnh Sông Bạc`
/// @param notation   in document numbers, such as `SNgV`
/// @param place      before the date, such as `Sông Bạc`
/// @param head       the position that signs, in capitals
/// @param recipients lines under `Nơi nhận`
/// @param fonds      its own, and those of agencies it succeeded
public record Office(
        AgencyId agency,
        String superior,
        String capitals,
        String name,
        String notation,
        String place,
        String head,
        List<String> recipients,
        SortedMap<Department, String> departments,
        List<Fonds> fonds) {
    public Office {
        recipients = List.copyOf(recipients);
        departments = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(departments));
        fonds = List.copyOf(fonds);
    }

    /// All that one agency has archived.
    ///
    /// @param closed    the agency's last day; null while it works
    /// @param successor who took over; null for an open fonds
    public record Fonds(
            AgencyId agency,
            String name,
            @Nullable LocalDate closed,
            @Nullable AgencyId successor) {}

    /// The department's name, or its code when the settings have none.
    public String department(Department department) {
        return departments.getOrDefault(department, department.code());
    }
}
