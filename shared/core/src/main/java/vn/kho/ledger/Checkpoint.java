package vn.kho.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Sha256;

/// A ledger's size and root at one time, signed: whoever keeps it can later show that the history before it was not
/// changed. The text follows C2SP tlog-checkpoint, the signature line C2SP signed-note with Ed25519.
///
/// @param size leaves that the root covers
public record Checkpoint(AgencyId agency, long size, Sha256 root) {
    private static final byte ED25519 = 1; // C2SP signed-note: algorithm byte of a plain Ed25519 key

    public static Checkpoint of(Head head) {
        return new Checkpoint(head.agency(), head.size(), head.edge().root());
    }

    /// What a note says, signed or not; empty when it is none of this agency.
    public static Optional<Checkpoint> read(AgencyId agency, String note) {
        var lines = note.split("\n", -1);
        if (lines.length < 4 || !lines[0].equals(origin(agency)) || !lines[1].matches("0|[1-9][0-9]{0,17}"))
            return Optional.empty();
        try {
            var root = new Sha256(HexFormat.of().formatHex(Base64.getDecoder().decode(lines[2])));
            return Optional.of(new Checkpoint(agency, Long.parseLong(lines[1]), root))
                    .filter(read -> note.startsWith(read.text()));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // not base64, or no hash
        }
    }

    /// The name of the key and of the log: `kho/{agency}`.
    public static String origin(AgencyId agency) {
        return "kho/" + agency.value();
    }

    /// The three lines that are signed.
    public String text() {
        return origin(agency) + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root.raw()) + "\n";
    }

    /// The text and its signature line.
    public String signed(Seal seal) {
        var signature = seal.sign(agency, text().getBytes(StandardCharsets.UTF_8));
        var id = keyId(agency, seal.publicKey(agency));
        var blob = Arrays.copyOf(id, id.length + signature.length);
        System.arraycopy(signature, 0, blob, id.length, signature.length);
        return text() + "\n\u2014 " + origin(agency) + " " + Base64.getEncoder().encodeToString(blob) + "\n";
    }

    /// Whether this note is this checkpoint, signed with this key.
    public boolean signedBy(PublicKey key, String note) {
        var head = text() + "\n\u2014 " + origin(agency) + " ";
        if (!note.startsWith(head) || !note.endsWith("\n")) return false;
        try {
            var line = note.substring(head.length(), note.length() - 1);
            var blob = Base64.getDecoder().decode(line);
            if (!Base64.getEncoder().encodeToString(blob).equals(line)) return false; // one spelling only
            if (blob.length != 68 || !MessageDigest.isEqual(keyId(agency, key), Arrays.copyOf(blob, 4))) return false;
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text().getBytes(StandardCharsets.UTF_8));
            return check.verify(blob, 4, 64);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return false; // not base64, or not a signature of this key's kind: not signed
        }
    }

    private static byte[] keyId(AgencyId agency, PublicKey key) {
        var spki = key.getEncoded();
        var digest = Sha256.digest();
        digest.update((origin(agency) + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(ED25519);
        digest.update(spki, spki.length - 32, 32); // RFC 8410: the last 32 bytes of the key's SPKI are the key
        return Arrays.copyOf(digest.digest(), 4);
    }
}
