package vn.kho.kernel;

/// A hold (đóng băng).
///
/// @param agency whose records these are
/// @param local  the part after the agency; unique within it, safe in a path, says nothing about people
public record HoldId(AgencyId agency, String local) implements Id {
    public HoldId {
        Names.local("hold", local);
    }

    /// Reads what [#value()] wrote.
    public static HoldId parse(String value) {
        return new HoldId(Names.before("hold", value), Names.after("hold", value));
    }

    /// The id of the hold placed under this code.
    public static HoldId of(AgencyId agency, String code) {
        return new HoldId(agency, Names.derived("hold", agency.value(), code));
    }

    @Override
    public String toString() {
        return value();
    }
}
