package vn.kho.ingest;

import vn.kho.access.Actor;

/// A file that somebody has leave to send, past this program, straight to where it waits.
///
/// @param bytes its length, as announced
/// @param by    who has that leave
public record Announced(Slip slip, long bytes, Actor by) {
    /// Whether it is the same sender sending the same file to the same place.
    public boolean same(Announced other) {
        return slip.dossier().equals(other.slip.dossier())
                && bytes == other.bytes
                && by.agency().equals(other.by.agency())
                && by.id().equals(other.by.id());
    }
}
