package vn.kho.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import vn.kho.kernel.Unavailable;

/// One SQLite file: one writer at a time, readers beside it, several processes at once. What SQLite cannot do now is
/// [Unavailable].
final class Database implements AutoCloseable {
    /// The newest script, `NNN.sql` beside this class. The file's `user_version` says which it has.
    private static final int VERSION = 1;

    private static final int PATIENCE_MS = 20_000;

    private final Path file;
    private final boolean writable;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    private Database(Path file, boolean writable) {
        this.file = file;
        this.writable = writable;
    }

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /// Opens the file, makes it when there is none, and brings it to this version.
    static Database open(Path file) {
        var database = new Database(file, true);
        try (var connection = database.connect()) {
            migrate(connection);
            return database;
        } catch (SQLException e) {
            throw database.unavailable(e);
        }
    }

    /// Opens the file to look only; nothing can be changed through it.
    static Database openToRead(Path file) {
        if (!Files.exists(file)) throw new Unavailable(file + ": there is no archive here");
        var database = new Database(file, false);
        database.read(connection -> {
            var version = version(connection);
            if (version != VERSION) throw new Unavailable(other(file, version));
            return version;
        });
        return database;
    }

    /// Runs the work on what was committed before; several statements see one and the same state.
    <T> T read(Work<T> work) {
        var connection = take();
        try {
            connection.setAutoCommit(false); // deferred: the first look fixes what all of them see
            var answer = work.on(connection);
            connection.rollback();
            give(connection);
            return answer;
        } catch (SQLException e) {
            discard(connection);
            throw unavailable(e);
        } catch (RuntimeException e) {
            discard(connection);
            throw e;
        }
    }

    /// Runs the work as one transaction: when it throws, nothing of it is left. After the return it survives a loss of
    /// power.
    <T> T write(Work<T> work) {
        var connection = take();
        writing.lock();
        try {
            connection.setAutoCommit(true);
            run(connection, "BEGIN IMMEDIATE");
            var answer = work.on(connection);
            run(connection, "COMMIT");
            give(connection);
            return answer;
        } catch (SQLException e) {
            discard(connection);
            throw unavailable(e);
        } catch (RuntimeException e) {
            discard(connection); // closing rolls back
            throw e;
        } finally {
            writing.unlock();
        }
    }

    /// Takes what was deleted out of the write-ahead log too, so that its bytes are in no file of ours.
    void truncateLog() {
        writing.lock();
        try (var connection = connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            if (answer.next() && answer.getInt(1) != 0)
                throw new Unavailable(file + ": readers kept the log from being emptied");
        } catch (SQLException e) {
            throw unavailable(e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            while (!idle.isEmpty()) discard(idle.pop());
        }
    }

    private Connection take() {
        synchronized (idle) {
            if (closed) throw new Unavailable(file + " is closed");
            if (!idle.isEmpty()) return idle.pop();
        }
        try {
            return connect();
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private void give(Connection connection) {
        synchronized (idle) {
            if (!closed) {
                idle.push(connection);
                return;
            }
        }
        discard(connection);
    }

    private void discard(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private Connection connect() throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(!writable);
        config.setBusyTimeout(PATIENCE_MS);
        if (writable) {
            config.setJournalMode(JournalMode.WAL);
            config.setSynchronous(SynchronousMode.FULL);
            config.setPragma(Pragma.SECURE_DELETE, "true");
            config.setTransactionMode(TransactionMode.DEFERRED);
        }
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    private Unavailable unavailable(SQLException e) {
        return new Unavailable(file + ": " + e.getMessage(), e);
    }

    private static void migrate(Connection connection) throws SQLException {
        run(connection, "BEGIN IMMEDIATE");
        var version = version(connection);
        if (version > VERSION) {
            run(connection, "ROLLBACK");
            throw new Unavailable(other(Path.of("kho.db"), version));
        }
        for (int next = version + 1; next <= VERSION; next++) {
            for (var statement : script(next).split(";\n", -1)) if (!statement.isBlank()) run(connection, statement);
            run(connection, "PRAGMA user_version = " + next);
        }
        run(connection, "COMMIT");
    }

    private static String script(int number) {
        var name = "%03d.sql".formatted(number);
        try (var in = Database.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("no script " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Unavailable("script " + name, e);
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("PRAGMA user_version")) {
            return answer.next() ? answer.getInt(1) : 0;
        }
    }

    private static String other(Path file, int version) {
        return file + ": has version " + version + ", this Kho knows " + VERSION
                + (version > VERSION ? "; use the newer Kho that wrote it" : "; open it once to write");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
