package vn.kho.disk;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.Slice;
import vn.kho.ledger.Leaf;
import vn.kho.registry.Change;
import vn.kho.registry.Change.Write;
import vn.kho.registry.Committed;
import vn.kho.registry.Item;
import vn.kho.registry.Key;
import vn.kho.registry.Kind;
import vn.kho.registry.Letter;
import vn.kho.registry.Letters;
import vn.kho.registry.Outbox;
import vn.kho.registry.Prepared;
import vn.kho.registry.Registry;
import vn.kho.registry.Row;
import vn.kho.registry.Rows;
import vn.kho.registry.Seen;
import vn.kho.wire.ItemCodecs;

/// Registry and outbox in SQLite. Nothing lags here, lists neither.
public final class DiskRegistry implements Registry, Outbox, Rows {
    private static final Duration NAMES_KEPT = Duration.ofDays(7);

    private final Database database;

    DiskRegistry(Database database) {
        this.database = database;
    }

    @Override
    public <T extends Item> Optional<Seen<T>> find(Key<T> key) {
        return database.read(connection -> {
            try (var query = connection.prepareStatement(
                    "SELECT body, version FROM item WHERE agency = ? AND root = ? AND kind = ? AND child = ?")) {
                bind(query, key.agency(), key.root(), key.kind(), key.child());
                try (var rows = query.executeQuery()) {
                    return rows.next()
                            ? Optional.of(new Seen<>(ItemCodecs.read(key.kind(), rows.getBytes(1)), rows.getLong(2)))
                            : Optional.empty();
                }
            }
        });
    }

    @Override
    public <T extends Item> Slice<Seen<T>> children(
            AgencyId agency, String root, Kind<T> kind, Optional<String> after, int limit) {
        return database.read(connection -> {
            try (var query = connection.prepareStatement("SELECT body, version FROM item"
                    + " WHERE agency = ? AND root = ? AND kind = ? AND child " + (after.isEmpty() ? ">=" : ">")
                    + " ? ORDER BY child LIMIT ?")) {
                bind(query, agency, root, kind, after.orElse(""), limit + 1);
                var found = new ArrayList<Seen<T>>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) found.add(new Seen<>(ItemCodecs.read(kind, rows.getBytes(1)), rows.getLong(2)));
                }
                if (found.size() <= limit) return Slice.last(found);
                found.removeLast();
                return new Slice<>(
                        found, Optional.of(found.getLast().item().key().child()));
            }
        });
    }

    @Override
    public <T extends Item> Slice<Seen<T>> list(
            AgencyId agency, Kind<T> kind, String listing, Optional<String> after, int limit) {
        return database.read(connection -> {
            try (var query = connection.prepareStatement(
                    "SELECT item.body, item.version, place.sort, place.root, place.child FROM place"
                            + " JOIN item USING (agency, root, kind, child)"
                            + " WHERE place.agency = ? AND place.kind = ? AND place.listing = ?"
                            + " AND (place.sort, place.root, place.child) > (?, ?, ?)"
                            + " ORDER BY place.sort, place.root, place.child LIMIT ?")) {
                var from = after.map(Cursor::parse).orElse(Cursor.START);
                bind(query, agency, kind, listing, from.sort, from.root, from.child, limit + 1);
                var found = new ArrayList<Seen<T>>();
                var last = from;
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        if (found.size() == limit) return new Slice<>(found, Optional.of(last.print()));
                        found.add(new Seen<>(ItemCodecs.read(kind, rows.getBytes(1)), rows.getLong(2)));
                        last = new Cursor(rows.getString(3), rows.getString(4), rows.getString(5));
                    }
                }
                return Slice.last(found);
            }
        });
    }

    /// Where a walk through a list goes on. Root and child have no white space, so the sort comes last.
    private record Cursor(String sort, String root, String child) {
        static final Cursor START = new Cursor("", "", "");

        static Cursor parse(String text) {
            var parts = text.split("\n", 3);
            if (parts.length < 3) throw new IllegalArgumentException("list: not a cursor: " + text);
            return new Cursor(parts[2], parts[0], parts[1]);
        }

        String print() {
            return root + "\n" + child + "\n" + sort;
        }
    }

    @Override
    public Committed commit(Change change) {
        var prepared = Prepared.of(change, ItemCodecs::write);
        return database.write(connection -> {
            if (done(connection, change)) return new Committed.Already();
            for (var write : change.writes())
                if (version(connection, write.key()) != expected(write)) return new Committed.Stale(write.key());
            for (var write : change.writes()) apply(connection, prepared, write);
            for (var letter : prepared.letters())
                run(
                        connection,
                        "INSERT INTO letter (agency, id, text) VALUES (?, ?, ?)",
                        letter.leaf().agency(),
                        letter.leaf().id(),
                        letter.leaf().text());
            run(
                    connection,
                    "INSERT INTO done (agency, once, at) VALUES (?, ?, ?)",
                    change.once().agency(),
                    change.once().value(),
                    change.at().toEpochMilli());
            return new Committed.Done();
        });
    }

    /// Whether a change of this name took effect in the last seven days; older names are forgotten.
    private static boolean done(Connection connection, Change change) throws SQLException {
        var agency = change.once().agency();
        run(
                connection,
                "DELETE FROM done WHERE agency = ? AND at < ?",
                agency,
                change.at().minus(NAMES_KEPT).toEpochMilli());
        try (var query = connection.prepareStatement("SELECT 1 FROM done WHERE agency = ? AND once = ?")) {
            bind(query, agency, change.once().value());
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static long expected(Write write) {
        return switch (write) {
            case Write.Create _ -> 0;
            case Write.Replace(var _, var seen) -> seen;
            case Write.Remove(var _, var seen) -> seen;
            case Write.Require(var _, var seen) -> seen;
        };
    }

    private static long version(Connection connection, Key<?> key) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT version FROM item WHERE agency = ? AND root = ? AND kind = ? AND child = ?")) {
            bind(query, key.agency(), key.root(), key.kind(), key.child());
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    private static void apply(Connection connection, Prepared prepared, Write write) throws SQLException {
        switch (write) {
            case Write.Create(var item) -> put(connection, item, 1, prepared.form(item));
            case Write.Replace(var item, var seen) -> {
                remove(connection, "place", item.key());
                put(connection, item, seen + 1, prepared.form(item));
            }
            case Write.Remove(var key, var _) -> {
                remove(connection, "place", key);
                remove(connection, "item", key);
            }
            case Write.Require _ -> {}
        }
    }

    private static void put(Connection connection, Item item, long version, byte[] body) throws SQLException {
        var key = item.key();
        run(
                connection,
                "INSERT INTO item (agency, root, kind, child, version, body) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT DO UPDATE SET version = excluded.version, body = excluded.body",
                key.agency(),
                key.root(),
                key.kind(),
                key.child(),
                version,
                body);
        for (var place : item.places())
            run(
                    connection,
                    "INSERT INTO place (agency, kind, listing, sort, root, child) VALUES (?, ?, ?, ?, ?, ?)",
                    key.agency(),
                    key.kind(),
                    place.listing(),
                    place.sort(),
                    key.root(),
                    key.child());
    }

    private static void remove(Connection connection, String table, Key<?> key) throws SQLException {
        run(
                connection,
                "DELETE FROM " + table + " WHERE agency = ? AND root = ? AND kind = ? AND child = ?",
                key.agency(),
                key.root(),
                key.kind(),
                key.child());
    }

    @Override
    public List<Letter> waiting(AgencyId agency, int most) {
        return database.read(connection -> {
            try (var query =
                    connection.prepareStatement("SELECT id, text FROM letter WHERE agency = ? ORDER BY seq LIMIT ?")) {
                bind(query, agency, most);
                var letters = new ArrayList<Letter>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) letters.add(Letters.of(new Leaf(agency, rows.getString(1), rows.getString(2))));
                }
                return letters;
            }
        });
    }

    /// The agencies that have something, in order: each commit leaves a letter, and each letter goes into a ledger.
    public List<AgencyId> agencies() {
        return database.read(connection -> {
            try (var query = connection.prepareStatement(
                            "SELECT agency FROM letter UNION SELECT agency FROM head ORDER BY 1");
                    var rows = query.executeQuery()) {
                var agencies = new ArrayList<AgencyId>();
                while (rows.next()) agencies.add(new AgencyId(rows.getString(1)));
                return agencies;
            }
        });
    }

    @Override
    public Optional<Row> row(AgencyId agency, String path) {
        var parts = path.split("/", -1);
        return database.read(connection -> {
            // The path does not say where the root ends: each of the few places is tried.
            for (int end = parts.length; end >= 2; end--) {
                var root = String.join("/", List.of(parts).subList(1, end));
                var child = String.join("/", List.of(parts).subList(end, parts.length));
                try (var query = connection.prepareStatement(
                        "SELECT version, body FROM item WHERE agency = ? AND root = ? AND kind = ? AND child = ?")) {
                    bind(query, agency, root, parts[0], child);
                    try (var rows = query.executeQuery()) {
                        if (rows.next())
                            return Optional.of(new Row(path, rows.getLong(1), Sha256.of(rows.getBytes(2))));
                    }
                }
            }
            return Optional.empty();
        });
    }

    static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    static void bind(java.sql.PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++)
            switch (values[i]) {
                case Long number -> statement.setLong(i + 1, number);
                case Integer number -> statement.setInt(i + 1, number);
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                default -> statement.setString(i + 1, values[i].toString()); // ids and kinds print as they are stored
            }
    }
}
