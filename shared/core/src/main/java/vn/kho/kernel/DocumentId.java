package vn.kho.kernel;

/// A document: one file as received.
///
/// @param agency whose records these are
/// @param local  the part after the agency; unique within it, safe in a path, says nothing about people
public record DocumentId(AgencyId agency, String local) implements Id {
    public DocumentId {
        Names.local("document", local);
    }

    /// Reads what [#value()] wrote.
    public static DocumentId parse(String value) {
        return new DocumentId(Names.before("document", value), Names.after("document", value));
    }

    /// The id of one member of an upload.
    ///
    /// @param member 0 for the file itself; from 1 for what was unpacked from it
    public static DocumentId of(UploadId upload, int member) {
        if (member < 0) throw new IllegalArgumentException("document: member " + member + " of " + upload);
        return new DocumentId(upload.agency(), upload.local() + "-" + member);
    }

    @Override
    public String toString() {
        return value();
    }
}
