package vn.kho.tika;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The size of a picture whose format Java does not read, from its first bytes: JPEG 2000 (ISO/IEC 15444-1,
/// I.5.3.1) and WebP (RFC 9649).
///
/// @param width  pixels
/// @param height pixels
record PictureHead(long width, long height) {
    private static final int LOOKED_AT = 4096;

    static Optional<PictureHead> of(String mediaType, byte[] bytes) {
        var start = ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, LOOKED_AT));
        return switch (mediaType) {
            case "image/jp2" -> jp2(start);
            case "image/webp" -> webp(start);
            default -> Optional.empty();
        };
    }

    /// The box `ihdr`: height, then width.
    private static Optional<PictureHead> jp2(ByteBuffer bytes) {
        for (int at = 4; at + 12 <= bytes.limit(); at++)
            if (bytes.getInt(at) == 0x69686472)
                return Optional.of(
                        new PictureHead(bytes.getInt(at + 8) & 0xFFFFFFFFL, bytes.getInt(at + 4) & 0xFFFFFFFFL));
        return Optional.empty();
    }

    private static Optional<PictureHead> webp(ByteBuffer bytes) {
        if (bytes.limit() < 30) return Optional.empty();
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        return switch (StandardCharsets.US_ASCII.decode(bytes.slice(12, 4)).toString()) {
            case "VP8 " -> Optional.of(new PictureHead(bytes.getShort(26) & 0x3FFF, bytes.getShort(28) & 0x3FFF));
            case "VP8L" -> {
                int bits = bytes.getInt(21);
                yield Optional.of(new PictureHead((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1));
            }
            case "VP8X" ->
                Optional.of(new PictureHead((bytes.getInt(24) & 0xFFFFFF) + 1L, (bytes.getInt(26) >>> 8) + 1L));
            default -> Optional.empty();
        };
    }
}
