package vn.kho.local.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// A password as it is kept: an Argon2id hash (RFC 9106) with its salt and its costs, in the usual text form, so that
/// costs can grow without breaking what was kept.
///
/// Bouncy Castle computes it: pure Java, so there are no natives to install, and it is read by more eyes than any other
/// implementation for the JVM.
///
/// @param text `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`
public record Password(String text) {
    /// OWASP's first choice of 2025: 19 MiB, two passes, one lane.
    private static final int MEMORY_KIB = 19_456;

    private static final int PASSES = 2;
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public Password {
        if (!text.matches("\\$argon2id\\$v=19\\$m=[0-9]{1,7},t=[0-9]{1,2},p=1\\$[A-Za-z0-9+/]+\\$[A-Za-z0-9+/]+"))
            throw new IllegalArgumentException("password: not an Argon2id hash");
    }

    public static Password of(String password) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        var encoder = Base64.getEncoder().withoutPadding();
        return new Password("$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$" + encoder.encodeToString(salt)
                + "$" + encoder.encodeToString(hash(password, salt, MEMORY_KIB, PASSES)));
    }

    public boolean is(String password) {
        var parts = text.split("\\$", -1);
        var costs = parts[3].split("[=,]", -1);
        var decoder = Base64.getDecoder();
        var hash = hash(password, decoder.decode(parts[4]), Integer.parseInt(costs[1]), Integer.parseInt(costs[3]));
        return MessageDigest.isEqual(hash, decoder.decode(parts[5]));
    }

    private static byte[] hash(String password, byte[] salt, int memory, int passes) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(salt)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(1)
                .build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        var hash = new byte[BYTES];
        // NFC: the same password, however the keyboard composed its accents
        generator.generateBytes(
                Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    /// Never the hash.
    @Override
    public String toString() {
        return "Password";
    }
}
