package vn.kho.disk;

import java.nio.file.Path;
import java.time.InstantSource;

/// One home, opened: every port on it. Safe to use from many threads, and beside other processes.
public final class Disk implements AutoCloseable {
    private final Home home;
    private final Database database;
    private final DiskRegistry registry;
    private final DiskSeal seal;
    private final DiskLedger ledger;
    private final DiskVault vault;
    private final DiskShelf shelf;
    private final DiskInbox inbox;
    private final DiskPost post;

    private Disk(Home home, Database database, InstantSource clock) {
        this.home = home;
        this.database = database;
        this.registry = new DiskRegistry(database);
        this.seal = new DiskSeal(home);
        this.ledger = new DiskLedger(database, home, seal);
        this.vault = new DiskVault(home);
        this.shelf = new DiskShelf(home);
        this.inbox = new DiskInbox(home);
        this.post = new DiskPost(database, clock);
    }

    /// Opens the home, makes what is not there, and mends what a crash has left: half-stored folders go, and leaves
    /// without a file get one.
    public static Disk open(Path folder, InstantSource clock) {
        var home = new Home(folder);
        home.create();
        var disk = new Disk(home, Database.open(home.database()), clock);
        disk.seal.sweep();
        disk.ledger.sweep();
        disk.vault.sweep();
        disk.shelf.sweep();
        disk.inbox.sweep();
        for (var agency : disk.registry.agencies()) disk.ledger.publish(agency);
        return disk;
    }

    /// Opens the home to look only: the registry refuses writes, nothing is made or mended.
    ///
    /// @throws vn.kho.kernel.Unavailable when there is no archive
    public static Disk openToRead(Path folder, InstantSource clock) {
        var home = new Home(folder);
        return new Disk(home, Database.openToRead(home.database()), clock);
    }

    public Home home() {
        return home;
    }

    /// Registry, outbox and rows.
    public DiskRegistry registry() {
        return registry;
    }

    public DiskSeal seal() {
        return seal;
    }

    public DiskLedger ledger() {
        return ledger;
    }

    public DiskVault vault() {
        return vault;
    }

    public DiskShelf shelf() {
        return shelf;
    }

    public DiskInbox inbox() {
        return inbox;
    }

    public DiskPost post() {
        return post;
    }

    /// Empties the database's log: afterwards nothing that was deleted is in any file. For after an erasure.
    public void forgetDeleted() {
        database.truncateLog();
    }

    @Override
    public void close() {
        database.close();
    }
}
