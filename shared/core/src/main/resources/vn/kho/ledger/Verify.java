import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Checks an archive's folder with nothing but a JDK 25 and this file:
///
/// ```
/// java Verify.java [folder] [--root BASE64]... [--key AGENCY=BASE64]...
/// ```
///
/// For each agency in `ledger/`: the leaves are hashed into the Merkle tree of RFC 9162; the root and the Ed25519
/// signature of every checkpoint must be those of the leaves before it; the bytes in `vault/` must be those that the
/// leaf of their archiving tells of. Whatever differs is named.
///
/// A folder can only bear witness to itself. Who holds a paper of the archive gives the ledger root printed on it with
/// `--root`: it must be a root that this history once had. Who knows the agency's public key (its SPKI in base64) gives
/// it with `--key`; else the one in the folder is used, and printed.
///
/// Exit code: 0 all agrees, 1 something differs, 2 it could not be run.
class Verify {
    private static final Pattern FILE = Pattern.compile("(\\d{12})-(\\d{12})\\.txt");
    private static final byte ED25519 = 1; // C2SP signed-note: the algorithm byte of a plain Ed25519 key

    private final Path home;
    private final Map<String, String> keys;
    private final Set<String> rootsWanted;
    private final List<String> differences = new ArrayList<>();

    Verify(Path home, Map<String, String> keys, Set<String> roots) {
        this.home = home;
        this.keys = keys;
        this.rootsWanted = new HashSet<>(roots);
    }

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        var home = Path.of(".");
        var keys = new HashMap<String, String>();
        var roots = new HashSet<String>();
        for (int i = 0; i < arguments.length; i++)
            switch (arguments[i]) {
                case "--root" -> roots.add(arguments[++i]);
                case "--key" -> {
                    var pair = arguments[++i].split("=", 2);
                    keys.put(pair[0], pair[1]);
                }
                default -> home = Path.of(arguments[i]);
            }
        if (!Files.isDirectory(home.resolve("ledger"))) {
            System.err.println("There is no folder 'ledger' in " + home.toAbsolutePath()
                    + ": run this in the archive's folder, or give that folder.");
            System.exit(2);
        }
        System.exit(new Verify(home, keys, roots).run() ? 0 : 1);
    }

    private boolean run() throws IOException, GeneralSecurityException {
        for (var folder : sorted(home.resolve("ledger"))) if (Files.isDirectory(folder)) agency(folder);
        for (var root : rootsWanted) differs("the root " + root + " was never a root of a ledger here");
        for (var difference : differences) System.out.println("DIFFERS: " + difference);
        System.out.println(
                differences.isEmpty()
                        ? "OK: everything agrees. / ĐẠT: mọi dữ liệu đều khớp."
                        : "NOT OK: " + differences.size() + " differences. / KHÔNG ĐẠT: có " + differences.size()
                                + " chỗ không khớp.");
        return differences.isEmpty();
    }

    private void agency(Path folder) throws IOException, GeneralSecurityException {
        var agency = folder.getFileName().toString();
        var files = new ArrayList<Stretch>();
        for (var file : sorted(folder)) {
            var name = FILE.matcher(file.getFileName().toString());
            if (name.matches()) read(agency, file, name.group(1), name.group(2), files);
        }
        if (files.isEmpty() && !Files.exists(folder.resolve("key.pub"))) return; // nothing was ever committed
        var leaves = leaves(agency, files);
        var roots = roots(agency, leaves);
        PublicKey key;
        try {
            key = key(agency, folder);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            differs(agency + ": there is no public key to check signatures with: " + e);
            return;
        }
        for (var file : files) checkpoint(agency, file, roots, key);
        var originals = originals(agency, leaves);
        System.out.println(agency + ": " + leaves.size() + " leaves, " + files.size() + " checkpoints, " + originals
                + " originals; root " + base64(roots.getLast()) + ", key "
                + base64(key.getEncoded()));
    }

    /// A file of leaves: their positions, their texts, and the note behind them.
    private record Stretch(String name, long first, List<String> leaves, String note) {
        long last() {
            return first + leaves.size() - 1;
        }
    }

    /// Each leaf is lines and then an empty one; the note has an empty line of its own, before its signature.
    private void read(String agency, Path file, String first, String last, List<Stretch> into) throws IOException {
        var name = "ledger/" + agency + "/" + file.getFileName();
        var rest = new String(Files.readAllBytes(file), UTF_8);
        var count = Long.parseLong(last) - Long.parseLong(first) + 1;
        var leaves = new ArrayList<String>();
        for (long i = 0; i < count; i++) {
            var end = rest.indexOf("\n\n");
            if (end < 0) {
                differs(name + ": it has " + leaves.size() + " leaves, not " + count);
                return;
            }
            leaves.add(rest.substring(0, end + 1));
            rest = rest.substring(end + 2);
        }
        if (leaves.isEmpty()) differs(name + ": its name says that it has no leaves");
        else into.add(new Stretch(name, Long.parseLong(first), leaves, rest));
    }

    /// All leaves by position. Two files may tell of one position, after a crash, and must tell the same.
    private List<String> leaves(String agency, List<Stretch> files) {
        var all = new TreeMap<Long, String>();
        for (var file : files)
            for (int i = 0; i < file.leaves.size(); i++) {
                var before = all.putIfAbsent(file.first + i, file.leaves.get(i));
                if (before != null && !before.equals(file.leaves.get(i)))
                    differs(file.name + ": leaf " + (file.first + i) + " is another in an earlier file");
            }
        var whole = new ArrayList<String>();
        for (var entry : all.entrySet()) {
            if (entry.getKey() != whole.size()) {
                differs(agency + ": leaves " + whole.size() + " to " + (entry.getKey() - 1) + " are in no file");
                break;
            }
            whole.add(entry.getValue());
        }
        return whole;
    }

    /// The root at each size from 0, by the right edge of the tree: RFC 9162 section 2.1.
    private List<byte[]> roots(String agency, List<String> leaves) {
        var edge = new ArrayList<byte[]>();
        var roots = new ArrayList<byte[]>(List.of(sha256()));
        var ids = new HashSet<String>();
        for (int size = 0; size < leaves.size(); size++) {
            var leaf = leaves.get(size);
            var facts = facts(leaf);
            if (!agency.equals(facts.get("agency"))) differs(agency + ": leaf " + size + " is of another agency");
            if (!ids.add(facts.getOrDefault("id", "")))
                differs(agency + ": leaf " + size + " has the id of an earlier one");
            var hash = sha256(new byte[] {0}, leaf.getBytes(UTF_8));
            for (int bits = size; (bits & 1) == 1; bits >>= 1) hash = sha256(new byte[] {1}, edge.removeLast(), hash);
            edge.add(hash);
            var root = edge.getLast();
            for (int i = edge.size() - 2; i >= 0; i--) root = sha256(new byte[] {1}, edge.get(i), root);
            roots.add(root);
            rootsWanted.remove(base64(root));
        }
        return roots;
    }

    private PublicKey key(String agency, Path folder) throws IOException, GeneralSecurityException {
        var text = keys.containsKey(agency)
                ? keys.get(agency)
                : Files.readString(folder.resolve("key.pub")).replaceAll("-----[^-]+-----", "");
        var spki = Base64.getMimeDecoder().decode(text);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki));
    }

    /// C2SP tlog-checkpoint: origin, size, root, an empty line, and the signature over the first three lines.
    private void checkpoint(String agency, Stretch file, List<byte[]> roots, PublicKey key)
            throws GeneralSecurityException {
        var size = file.last() + 1;
        if (size >= roots.size()) return; // the gap before it is named already
        var origin = "kho/" + agency;
        var body = origin + "\n" + size + "\n" + base64(roots.get((int) size)) + "\n";
        var head = body + "\n\u2014 " + origin + " ";
        if (!file.note.startsWith(head) || !file.note.endsWith("\n")) {
            differs(file.name + ": its checkpoint is not that of the first " + size + " leaves");
            return;
        }
        var line = file.note.substring(head.length(), file.note.length() - 1);
        if (!signed(origin, body, line, key)) differs(file.name + ": its signature is not by the agency's key");
    }

    private static boolean signed(String origin, String body, String line, PublicKey key)
            throws GeneralSecurityException {
        byte[] blob;
        try {
            blob = Base64.getDecoder().decode(line);
        } catch (IllegalArgumentException e) {
            return false;
        }
        var spki = key.getEncoded();
        var raw = Arrays.copyOfRange(spki, spki.length - 32, spki.length); // RFC 8410
        var id = sha256((origin + "\n").getBytes(UTF_8), new byte[] {ED25519}, raw);
        if (blob.length != 68
                || !Arrays.equals(blob, 0, 4, id, 0, 4)
                || !base64(blob).equals(line)) return false;
        var check = Signature.getInstance("Ed25519");
        check.initVerify(key);
        check.update(body.getBytes(UTF_8));
        return check.verify(blob, 4, 64);
    }

    /// Holds each archived original against its leaf. One that a later leaf says was destroyed must be gone.
    private int originals(String agency, List<String> leaves) throws IOException {
        var archived = new TreeMap<String, Map<String, String>>();
        var destroyed = new HashSet<String>();
        for (var leaf : leaves) {
            var facts = facts(leaf);
            var document = facts.getOrDefault("document", "").replaceFirst("^.*/", "");
            switch (facts.getOrDefault("milestone", "")) {
                case "document-archived" -> archived.put(document, facts);
                case "document-destroyed" -> destroyed.add(document);
                default -> {}
            }
        }
        for (var entry : archived.entrySet()) {
            var file = home.resolve("vault")
                    .resolve(agency)
                    .resolve(entry.getKey())
                    .resolve("original");
            if (destroyed.contains(entry.getKey())) {
                if (Files.exists(file)) differs(name(agency, entry) + ": it was destroyed, and is there");
            } else original(agency, entry, file);
        }
        return archived.size();
    }

    private void original(String agency, Map.Entry<String, Map<String, String>> entry, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            differs(name(agency, entry) + ": its bytes are missing (" + home.relativize(file) + ")");
            return;
        }
        var expected = entry.getValue().getOrDefault("sha256", "no hash");
        var found = sha256(file);
        if (!found.equals(expected))
            differs(name(agency, entry) + ": its bytes are not those archived: expected " + expected + ", found "
                    + found + " (" + home.relativize(file) + ")");
        else if (!String.valueOf(Files.size(file)).equals(entry.getValue().get("bytes")))
            differs(name(agency, entry) + ": it has " + Files.size(file) + " bytes, not "
                    + entry.getValue().get("bytes"));
    }

    private static String name(String agency, Map.Entry<String, Map<String, String>> entry) {
        var dossier = entry.getValue().get("dossier");
        return "document " + agency + "/" + entry.getKey() + (dossier == null ? "" : " of dossier " + dossier);
    }

    private static Map<String, String> facts(String leaf) {
        var facts = new HashMap<String, String>();
        for (var line : leaf.split("\n")) {
            var space = line.indexOf(' ');
            if (space > 0) facts.put(line.substring(0, space), line.substring(space + 1));
        }
        return facts;
    }

    private void differs(String what) {
        differences.add(what);
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] sha256(byte[]... parts) {
        var digest = digest();
        for (var part : parts) digest.update(part);
        return digest.digest();
    }

    private static String sha256(Path file) throws IOException {
        var digest = digest();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
