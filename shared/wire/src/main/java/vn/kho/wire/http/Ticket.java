package vn.kho.wire.http;

import java.time.Instant;
import java.util.List;

/// Leave to send the bytes of one upload, part by part, straight to where they wait.
///
/// @param id      of the upload
/// @param expires after this the ticket is asked for again
public record Ticket(String id, List<Part> parts, Instant expires) {
    /// One part, to be sent with PUT.
    ///
    /// @param from  first byte
    /// @param bytes length of the part
    public record Part(int number, String url, long from, long bytes) {}
}
