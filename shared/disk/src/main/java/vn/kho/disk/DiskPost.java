package vn.kho.disk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kho.kernel.Unavailable;
import vn.kho.post.Errand;
import vn.kho.post.Post;
import vn.kho.wire.Forms;

/// The queue in SQLite. Anyone sends; whoever holds the [PumpLock] receives, and ends each errand with [#settle],
/// [#retry] or [#bury]. What was taken when the pump died is taken again after [#release].
public final class DiskPost implements Post {
    /// How long an errand rests that a newer version wrote, before it is looked at again.
    private static final Duration NEWER = Duration.ofMinutes(10);

    private final Database database;
    private final InstantSource clock;

    DiskPost(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// An errand in somebody's hands.
    ///
    /// @param attempts this one included
    public record Taken(long id, Errand errand, int attempts) {}

    /// An errand that was given up, kept for people.
    ///
    /// @param body its stored form: it may be one that cannot be read
    /// @param why  of the last failure
    public record Buried(long id, String body, int attempts, String why) {}

    @Override
    public void send(List<Errand> errands) {
        if (errands.isEmpty()) return;
        database.write(connection -> {
            for (var errand : errands)
                DiskRegistry.run(
                        connection,
                        "INSERT INTO errand (agency, body) VALUES (?, ?) ON CONFLICT DO NOTHING",
                        errand.agency(),
                        new String(Forms.ERRAND.write(errand), UTF_8));
            return errands;
        });
    }

    /// The oldest that may be worked now.
    public List<Taken> receive(int most) {
        var now = clock.millis();
        if (database.read(connection -> due(connection, now, 1)).isEmpty()) return List.of(); // writing costs an fsync
        return database.write(connection -> {
            var taken = new ArrayList<Taken>();
            for (var waiting : due(connection, now, most))
                take(connection, waiting, now).ifPresent(taken::add);
            return taken;
        });
    }

    private record Waiting(long id, String body, int attempts) {}

    private static List<Waiting> due(Connection connection, long now, int most) throws SQLException {
        try (var query = connection.prepareStatement("SELECT id, body, attempts FROM errand"
                + " WHERE dead = 0 AND taken = 0 AND after <= ? ORDER BY id LIMIT ?")) {
            DiskRegistry.bind(query, now, most);
            var due = new ArrayList<Waiting>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) due.add(new Waiting(rows.getLong(1), rows.getString(2), rows.getInt(3)));
            }
            return due;
        }
    }

    private static Optional<Taken> take(Connection connection, Waiting it, long now) throws SQLException {
        try {
            var errand = Forms.ERRAND.read(it.body.getBytes(UTF_8));
            DiskRegistry.run(connection, "UPDATE errand SET taken = 1, attempts = attempts + 1 WHERE id = ?", it.id);
            return Optional.of(new Taken(it.id, errand, it.attempts + 1));
        } catch (Unavailable e) { // a newer Kho wrote it: it is for that one
            DiskRegistry.run(
                    connection,
                    "UPDATE errand SET after = ?, why = ? WHERE id = ?",
                    now + NEWER.toMillis(),
                    String.valueOf(e.getMessage()),
                    it.id);
        } catch (IllegalStateException e) {
            DiskRegistry.run(
                    connection,
                    "UPDATE errand SET dead = 1, why = ? WHERE id = ?",
                    String.valueOf(e.getMessage()),
                    it.id);
        }
        return Optional.empty();
    }

    /// It is done, or will never be done as asked.
    public void settle(Taken taken) {
        database.write(connection -> {
            DiskRegistry.run(connection, "DELETE FROM errand WHERE id = ?", taken.id);
            return taken;
        });
    }

    /// Not now: it waits again. When an equal one was sent meanwhile, that one waits in its place.
    ///
    /// @param why for people who look at the queue; ids, never content
    public void retry(Taken taken, Duration delay, String why) {
        var after = clock.instant().plus(delay).toEpochMilli();
        database.write(connection -> {
            DiskRegistry.run(
                    connection,
                    "UPDATE OR IGNORE errand SET taken = 0, after = ?, why = ? WHERE id = ?",
                    after,
                    why,
                    taken.id);
            DiskRegistry.run(connection, "DELETE FROM errand WHERE id = ? AND taken = 1", taken.id);
            return taken;
        });
    }

    /// Gives it up; it stays for people to see.
    public void bury(Taken taken, String why) {
        database.write(connection -> {
            DiskRegistry.run(connection, "UPDATE errand SET taken = 0, dead = 1, why = ? WHERE id = ?", why, taken.id);
            return taken;
        });
    }

    /// Lets what a dead pump had taken be taken again. Only for whoever holds the [PumpLock], before it receives.
    public void release() {
        database.write(connection -> {
            DiskRegistry.run(connection, "UPDATE OR IGNORE errand SET taken = 0 WHERE taken = 1");
            DiskRegistry.run(connection, "DELETE FROM errand WHERE taken = 1"); // an equal one waits
            return connection;
        });
    }

    /// The dead letters, oldest first.
    public List<Buried> buried() {
        return database.read(connection -> {
            try (var query = connection.prepareStatement(
                            "SELECT id, body, attempts, why FROM errand WHERE dead = 1 ORDER BY id");
                    var rows = query.executeQuery()) {
                var buried = new ArrayList<Buried>();
                while (rows.next())
                    buried.add(new Buried(rows.getLong(1), rows.getString(2), rows.getInt(3), rows.getString(4)));
                return buried;
            }
        });
    }

    /// Lets a dead letter be tried again from the first attempt.
    public void revive(Buried buried) {
        database.write(connection -> {
            DiskRegistry.run(
                    connection,
                    "UPDATE OR IGNORE errand SET dead = 0, attempts = 0, after = 0 WHERE id = ? AND dead = 1",
                    buried.id);
            DiskRegistry.run(connection, "DELETE FROM errand WHERE id = ? AND dead = 1", buried.id);
            return buried;
        });
    }

    /// How many wait or are being worked.
    public long open() {
        return database.read(connection -> {
            try (var query = connection.prepareStatement("SELECT count(*) FROM errand WHERE dead = 0");
                    var rows = query.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0L;
            }
        });
    }

    /// When the next one may be worked; empty when none waits.
    public Optional<Instant> next() {
        return database.read(connection -> {
            try (var query = connection.prepareStatement("SELECT min(after) FROM errand WHERE dead = 0 AND taken = 0");
                    var rows = query.executeQuery()) {
                rows.next();
                var after = rows.getLong(1);
                return rows.wasNull() ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(after));
            }
        });
    }
}
