package vn.kho.kernel;

/// A report that was asked for.
///
/// @param agency whose records these are
/// @param local  the part after the agency; unique within it, safe in a path, says nothing about people
public record ReportId(AgencyId agency, String local) implements Id {
    public ReportId {
        Names.local("report", local);
    }

    /// Reads what [#value()] wrote.
    public static ReportId parse(String value) {
        return new ReportId(Names.before("report", value), Names.after("report", value));
    }

    /// The id of the report of this kind over this period as seen on this day.
    public static ReportId of(AgencyId agency, String kind, String period, String day) {
        return new ReportId(agency, Names.derived("report", agency.value(), kind, period, day));
    }

    @Override
    public String toString() {
        return value();
    }
}
