package vn.kho.shelf;

import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DocumentId;

/// A place on the shelf.
///
/// @param path relative to the agency, parts joined by `/`, such as `transcript/3F5K...-0/0001.json`
public record Spot(AgencyId agency, String path) {
    public Spot {
        if (!path.matches("[A-Za-z0-9][A-Za-z0-9_.-]*(/[A-Za-z0-9][A-Za-z0-9_.-]*)*") || path.contains(".."))
            throw new IllegalArgumentException("shelf: not a path: '" + path + "'");
    }

    /// A spot for something derived from one document.
    ///
    /// @param what such as `transcript`; the first part of the path
    /// @param name such as `0001.json`; the last part
    public static Spot of(DocumentId document, String what, String name) {
        return new Spot(document.agency(), what + "/" + document.local() + "/" + name);
    }
}
