package vn.kho.disk;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Unavailable;
import vn.kho.ledger.Seal;

/// Ed25519 keys in files that only their owner reads: `keys/{agency}.ed25519`, PEM, first the private key (PKCS#8),
/// then the public one. The public key also lies beside the leaves, for the offline verifier.
public final class DiskSeal implements Seal {
    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private final Home home;
    private final WholeFolders folders;
    private final Map<AgencyId, KeyPair> read = new ConcurrentHashMap<>();

    DiskSeal(Home home) {
        this.home = home;
        this.folders = new WholeFolders(home.keys());
    }

    @Override
    public byte[] sign(AgencyId agency, byte[] message) {
        try {
            return sign(key(agency), message);
        } catch (GeneralSecurityException e) {
            throw new Unavailable("seal of " + agency, e);
        }
    }

    private static byte[] sign(KeyPair key, byte[] message) throws GeneralSecurityException {
        var signature = Signature.getInstance(ALGORITHM);
        signature.initSign(key.getPrivate());
        signature.update(message);
        return signature.sign();
    }

    @Override
    public PublicKey publicKey(AgencyId agency) {
        return key(agency).getPublic();
    }

    void sweep() {
        try {
            folders.sweep();
        } catch (IOException e) {
            throw new Unavailable("keys: sweep", e);
        }
    }

    private KeyPair key(AgencyId agency) {
        return read.computeIfAbsent(agency, this::readOrMake);
    }

    private KeyPair readOrMake(AgencyId agency) {
        var file = home.keys().resolve(agency.value() + ".ed25519");
        try {
            if (!Files.exists(file)) make(file);
            var pair = parse(file);
            publish(agency, pair.getPublic());
            return pair;
        } catch (IOException | GeneralSecurityException e) {
            throw new Unavailable("key " + file, e);
        }
    }

    private void make(Path file) throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        var text = pem(PRIVATE, pair.getPrivate().getEncoded())
                + pem(PUBLIC, pair.getPublic().getEncoded());
        var staged = folders.stage(); // in a folder that only its owner can enter
        var temporary = staged.resolve("key");
        Durable.write(temporary, text.getBytes(US_ASCII));
        Durable.ownerOnly(temporary);
        try {
            Files.createLink(file, temporary); // refuses when another process was faster: its key is the key
            Durable.syncFolder(file);
        } catch (FileAlreadyExistsException e) {
            // nothing to do: the other key is read next
        } finally {
            Durable.delete(staged);
        }
    }

    private static KeyPair parse(Path file) throws IOException, GeneralSecurityException {
        var text = Files.readString(file, US_ASCII);
        var keys = KeyFactory.getInstance(ALGORITHM);
        var pair = new KeyPair(
                keys.generatePublic(new X509EncodedKeySpec(der(PUBLIC, text, file))),
                keys.generatePrivate(new PKCS8EncodedKeySpec(der(PRIVATE, text, file))));
        var probe = new byte[] {1};
        var check = Signature.getInstance(ALGORITHM);
        check.initVerify(pair.getPublic());
        check.update(probe);
        if (!check.verify(sign(pair, probe)))
            throw new GeneralSecurityException("the two keys in " + file + " do not belong together");
        return pair;
    }

    private void publish(AgencyId agency, PublicKey key) throws IOException {
        var file = home.ledger(agency).resolve("key.pub");
        var text = pem(PUBLIC, key.getEncoded());
        Durable.folders(home.ledger(agency));
        if (Files.exists(file)) {
            if (!Files.readString(file, US_ASCII).equals(text))
                throw new IOException(file + " is not the public key of keys/" + agency + ".ed25519");
            return;
        }
        var staged = new WholeFolders(home.ledger()).stage();
        Durable.write(staged.resolve("key"), text.getBytes(US_ASCII));
        Durable.replace(staged.resolve("key"), file);
        Durable.delete(staged);
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + what + "-----\n";
    }

    private static byte[] der(String what, String text, Path file) throws IOException {
        var found = Pattern.compile("-----BEGIN " + what + "-----\n([A-Za-z0-9+/=\n]+)-----END " + what + "-----")
                .matcher(text);
        if (!found.find()) throw new IOException("no " + what + " in " + file);
        return Base64.getMimeDecoder().decode(found.group(1));
    }
}
