package vn.kho.paper;

import vn.kho.kernel.Sha256;

/// A paper: what it says, and the box that tells which one it is.
///
/// @param identity made when it is written; not part of the hash, so the same body on the same day is the same paper
public record Paper(Identity identity, Body body) {
    /// The code a reader types to check the paper: eight characters of the body's hash in two groups.
    public String verification() {
        return verification(body.hash());
    }

    /// The code of the paper whose body has this hash.
    public static String verification(Sha256 content) {
        var code = content.base32(8);
        return code.substring(0, 4) + "-" + code.substring(4);
    }

    /// What the QR code says: one line of plain text, so that no paper points at a machine that may be gone.
    public String qr() {
        return "KHO " + identity.code() + " L" + identity.edition() + " SHA-256 "
                + body.hash().hex();
    }
}
