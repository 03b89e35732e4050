package vn.kho.access;

/// What a person does in the archive. One person has one role in one agency.
public enum Role {
    /// Uploads, describes, closes and submits the dossiers of her own departments.
    ARCHIVIST,
    /// Searches and verifies everything in the agency.
    AUDITOR,
    /// Makes quality records and retention reports; opens the dossiers behind her own figures.
    QUALITY_MANAGER,
    /// Users, stuck work, holds; sees no content.
    ADMIN,
    /// The archive itself, on its own errands.
    SYSTEM
}
