package vn.kho.disk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Problem;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.Unavailable;
import vn.kho.ledger.Checkpoint;
import vn.kho.ledger.Head;
import vn.kho.ledger.Leaf;
import vn.kho.ledger.Ledger;
import vn.kho.ledger.Seal;
import vn.kho.ledger.Tree;

/// The ledger in SQLite, and a second time as text files that are only ever added: `ledger/{agency}/{first}-{last}.txt`
/// has the leaves at these positions, an empty line after each, and the signed checkpoint over all leaves up to the
/// last. The files are what `Verify.java` reads; a crash between table and file is mended by the next [#publish].
public final class DiskLedger implements Ledger {
    private static final Pattern NAME = Pattern.compile("(\\d{12})-(\\d{12})\\.txt");

    private final Database database;
    private final Home home;
    private final Seal seal;
    private final WholeFolders folders;
    private final Map<AgencyId, Long> published = new ConcurrentHashMap<>();

    DiskLedger(Database database, Home home, Seal seal) {
        this.database = database;
        this.home = home;
        this.seal = seal;
        this.folders = new WholeFolders(home.ledger());
    }

    @Override
    public Head head(AgencyId agency) {
        return database.read(connection -> head(connection, agency));
    }

    @Override
    public boolean append(Head seen, List<Leaf> leaves) {
        if (leaves.isEmpty() || leaves.size() > MOST_LEAVES)
            throw new IllegalArgumentException("ledger: " + leaves.size() + " leaves; 1 to " + MOST_LEAVES);
        var next = seen;
        for (var leaf : leaves) next = next.append(leaf);
        var head = next;
        var done = database.write(connection -> {
            if (!head(connection, seen.agency()).equals(seen)) return false;
            for (int i = 0; i < leaves.size(); i++) insert(connection, seen.size() + i, leaves.get(i));
            DiskRegistry.run(
                    connection,
                    "INSERT INTO head (agency, size, roots) VALUES (?, ?, ?)"
                            + " ON CONFLICT DO UPDATE SET size = excluded.size, roots = excluded.roots",
                    head.agency(),
                    head.size(),
                    String.join(
                            " ", head.edge().roots().stream().map(Sha256::hex).toList()));
            return true;
        });
        if (done) publish(seen.agency());
        return done;
    }

    private static void insert(Connection connection, long position, Leaf leaf) throws SQLException {
        try (var query = connection.prepareStatement("SELECT 1 FROM leaf WHERE agency = ? AND id = ?")) {
            DiskRegistry.bind(query, leaf.agency(), leaf.id());
            try (var rows = query.executeQuery()) {
                if (rows.next()) throw new IllegalArgumentException("ledger: " + leaf.id() + " is in it already");
            }
        }
        DiskRegistry.run(
                connection,
                "INSERT INTO leaf (agency, position, id, text) VALUES (?, ?, ?, ?)",
                leaf.agency(),
                position,
                leaf.id(),
                leaf.text());
        DiskRegistry.run(connection, "DELETE FROM letter WHERE agency = ? AND id = ?", leaf.agency(), leaf.id());
    }

    private static Head head(Connection connection, AgencyId agency) throws SQLException {
        try (var query = connection.prepareStatement("SELECT size, roots FROM head WHERE agency = ?")) {
            DiskRegistry.bind(query, agency);
            try (var rows = query.executeQuery()) {
                if (!rows.next()) return Head.empty(agency);
                var roots = Arrays.stream(rows.getString(2).split(" ", -1))
                        .map(Sha256::new)
                        .toList();
                return new Head(agency, new Tree.Edge(rows.getLong(1), roots));
            }
        }
    }

    @Override
    public List<Leaf> read(AgencyId agency, long from, int limit) {
        return database.read(connection -> {
            try (var query = connection.prepareStatement(
                    "SELECT id, text FROM leaf WHERE agency = ? AND position >= ? ORDER BY position LIMIT ?")) {
                DiskRegistry.bind(query, agency, from, limit);
                var leaves = new ArrayList<Leaf>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) leaves.add(new Leaf(agency, rows.getString(1), rows.getString(2)));
                }
                return leaves;
            }
        });
    }

    /// Writes the file of the leaves that no file has yet; nothing when there are none.
    public void publish(AgencyId agency) {
        try {
            Durable.folders(home.ledger(agency));
            try (var _ = Guard.over(home.ledger(agency).resolve(".lock"))) {
                var first = published.containsKey(agency) ? published.get(agency) : inFiles(agency);
                var head = head(agency);
                if (first < head.size()) write(head, first);
                published.put(agency, head.size());
            }
        } catch (IOException e) {
            throw new Unavailable("ledger: files of " + agency, e);
        }
    }

    private void write(Head head, long first) throws IOException {
        var leaves = read(head.agency(), first, Math.toIntExact(head.size() - first));
        var file = home.ledger(head.agency()).resolve("%012d-%012d.txt".formatted(first, head.size() - 1));
        var staged = folders.stage();
        var temporary = staged.resolve("leaves");
        Durable.write(temporary, print(leaves, head));
        Durable.readOnly(temporary);
        Durable.replace(temporary, file);
        Durable.delete(staged);
    }

    private byte[] print(List<Leaf> leaves, Head head) {
        var text = new StringBuilder();
        for (var leaf : leaves) text.append(leaf.text()).append('\n');
        return text.append(Checkpoint.of(head).signed(seal)).toString().getBytes(UTF_8);
    }

    void sweep() {
        try {
            folders.sweep();
        } catch (IOException e) {
            throw new Unavailable("ledger: sweep", e);
        }
    }

    /// How many leaves the files have.
    private long inFiles(AgencyId agency) throws IOException {
        return files(agency).stream().mapToLong(file -> span(file)[1] + 1).max().orElse(0);
    }

    private List<Path> files(AgencyId agency) throws IOException {
        try (var entries = Files.list(home.ledger(agency))) {
            return entries.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private static long[] span(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) throw new IllegalArgumentException("ledger: not a file of leaves: " + file);
        return new long[] {Long.parseLong(name.group(1)), Long.parseLong(name.group(2))};
    }

    /// Holds the text files against the table, and the table against its head: every difference, named. Signatures of
    /// this kind are the same each time, so each file is made anew and compared byte for byte.
    ///
    /// @return `ledger-head-differs`, `ledger-file-differs`, `ledger-file-missing`; empty when all agree
    public List<Problem> compare(AgencyId agency) {
        var head = head(agency);
        var leaves = read(agency, 0, Math.toIntExact(head.size() + 1));
        var problems = new ArrayList<Problem>();
        var heads = new ArrayList<>(List.of(Head.empty(agency)));
        for (var leaf : leaves) heads.add(heads.getLast().append(leaf));
        if (!heads.getLast().equals(head)) problems.add(Problem.of("ledger-head-differs", agency.value()));
        try {
            long next = 0;
            if (Files.isDirectory(home.ledger(agency)))
                for (var file : files(agency)) {
                    var span = span(file);
                    if (span[0] > next) problems.add(missing(agency, next, span[0] - 1));
                    next = Math.max(next, span[1] + 1);
                    if (!same(file, span, leaves, heads))
                        problems.add(Problem.of("ledger-file-differs", name(agency, file)));
                }
            if (next < leaves.size()) problems.add(missing(agency, next, leaves.size() - 1L));
            return problems;
        } catch (IOException e) {
            throw new Unavailable("ledger: files of " + agency, e);
        }
    }

    private boolean same(Path file, long[] span, List<Leaf> leaves, List<Head> heads) throws IOException {
        if (span[0] > span[1] || span[1] >= leaves.size()) return false;
        var last = Math.toIntExact(span[1]);
        var expected = print(leaves.subList(Math.toIntExact(span[0]), last + 1), heads.get(last + 1));
        return Arrays.equals(Files.readAllBytes(file), expected);
    }

    private static Problem missing(AgencyId agency, long first, long last) {
        return Problem.of("ledger-file-missing", agency.value(), String.valueOf(first), String.valueOf(last));
    }

    private static String name(AgencyId agency, Path file) {
        return "ledger/" + agency + "/" + file.getFileName();
    }
}
