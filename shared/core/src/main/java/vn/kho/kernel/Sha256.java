package vn.kho.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 hash (FIPS 180-4).
///
/// @param hex 64 lower-case hexadecimal digits
public record Sha256(String hex) implements Comparable<Sha256> {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"; // RFC 4648 section 6

    public Sha256 {
        if (!lowerHex(hex)) throw new IllegalArgumentException("sha256: expected 64 hex digits, got " + hex);
    }

    public static Sha256 of(byte[] bytes) {
        return done(digest(), bytes);
    }

    /// The hash of the text in UTF-8.
    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The hash of all that the stream still holds. The caller closes the stream.
    public static Sha256 of(InputStream in) throws IOException {
        var digest = digest();
        var buffer = new byte[65536];
        for (int n; (n = in.read(buffer)) >= 0; ) digest.update(buffer, 0, n);
        return finish(digest);
    }

    /// A digest to feed piece by piece; give it to [#finish] at the end.
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public static Sha256 finish(MessageDigest digest) {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    public static Sha256 ofRaw(byte[] raw) {
        return new Sha256(HexFormat.of().formatHex(raw));
    }

    public byte[] raw() {
        return HexFormat.of().parseHex(hex);
    }

    /// The first characters of the hash in base32 without padding: short names that people can read aloud.
    ///
    /// @param characters 1 to 51
    public String base32(int characters) {
        var raw = raw();
        var text = new StringBuilder(characters);
        for (int bit = 0; text.length() < characters; bit += 5) {
            int at = bit / 8;
            int two = (raw[at] & 255) << 8 | (at + 1 < raw.length ? raw[at + 1] & 255 : 0);
            text.append(BASE32.charAt(two >> (11 - bit % 8) & 31));
        }
        return text.toString();
    }

    @Override
    public int compareTo(Sha256 other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }

    /// By hand and not by a regular expression: verifying a ledger makes millions of these.
    private static boolean lowerHex(String text) {
        if (text.length() != 64) return false;
        for (int i = 0; i < 64; i++) {
            var c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) return false;
        }
        return true;
    }

    private static Sha256 done(MessageDigest digest, byte[] bytes) {
        digest.update(bytes);
        return finish(digest);
    }
}
