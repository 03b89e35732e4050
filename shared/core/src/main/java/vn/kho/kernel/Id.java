package vn.kho.kernel;

/// The name of one thing in one agency. Two ids of different kinds are different types, so they cannot be mixed up.
public sealed interface Id permits DossierId, DocumentId, UploadId, ReportId, HoldId {
    AgencyId agency();

    String local();

    /// `agency/local`: how the id is written outside.
    default String value() {
        return agency().value() + "/" + local();
    }
}
