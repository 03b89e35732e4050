package vn.kho.kernel;

/// One arrival. The sender gives it: sending the same thing again under the same id changes nothing.
///
/// @param agency whose records these are
/// @param local  the part after the agency; unique within it, safe in a path, says nothing about people
public record UploadId(AgencyId agency, String local) implements Id {
    public UploadId {
        Names.local("upload", local);
    }

    /// Reads what [#value()] wrote.
    public static UploadId parse(String value) {
        return new UploadId(Names.before("upload", value), Names.after("upload", value));
    }

    /// The id for a sender that has none of its own: derived from where the file goes, what it is called there, and its
    /// bytes.
    public static UploadId of(DossierId dossier, String relativeName, Sha256 hash) {
        return new UploadId(dossier.agency(), Names.derived("upload", dossier.value(), relativeName, hash.hex()));
    }

    @Override
    public String toString() {
        return value();
    }
}
