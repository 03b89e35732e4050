package vn.kho.kernel;

/// A dossier (hồ sơ).
///
/// @param agency whose records these are
/// @param local  the part after the agency; unique within it, safe in a path, says nothing about people
public record DossierId(AgencyId agency, String local) implements Id {
    public DossierId {
        Names.local("dossier", local);
    }

    /// Reads what [#value()] wrote.
    public static DossierId parse(String value) {
        return new DossierId(Names.before("dossier", value), Names.after("dossier", value));
    }

    /// The id of the dossier that this agency opened under this code. Derived, so asking again gives the same dossier.
    public static DossierId of(AgencyId agency, String code) {
        return new DossierId(agency, Names.derived("dossier", agency.value(), code));
    }

    @Override
    public String toString() {
        return value();
    }
}
