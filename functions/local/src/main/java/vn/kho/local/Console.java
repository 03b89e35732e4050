package vn.kho.local;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.kho.disk.PumpLock;
import vn.kho.kernel.AgencyId;
import vn.kho.local.http.HttpDoor;
import vn.kho.local.http.Ports;
import vn.kho.local.signin.Accounts;
import vn.kho.web.ArchiveRoutes;

/// The pages of one archive with the pump behind them.
final class Console implements AutoCloseable {
    private final HttpDoor door;
    private final Pump pump;
    private final Semaphore work;

    private Console(HttpDoor door, Pump pump, Semaphore work) {
        this.door = door;
        this.pump = pump;
        this.work = work;
    }

    /// @param port the first to try
    static Console open(Archive archive, AgencyId agency, Supplier<LocalDate> today, InetAddress address, int port)
            throws IOException {
        var pump = Pump.start(archive, today)
                .orElseThrow(() -> Refusal.problem(
                        "pump-taken", PumpLock.holder(archive.disk().home())));
        var work = new Semaphore(1);
        return new Console(HttpDoor.open(ports(archive, agency, today, work::release), address, port), pump, work);
    }

    private static Ports ports(Archive archive, AgencyId agency, Supplier<LocalDate> today, Runnable written) {
        var disk = archive.disk();
        var office = archive.agencies()
                .find(agency)
                .orElseThrow(() ->
                        Refusal.usage("agency-unknown", disk.home().folder().toString()));
        var time = archive.timeRules();
        Set<AgencyId> predecessors = new TreeSet<>(archive.agencies().predecessors(agency));
        return new Ports(
                new vn.kho.web.Office(agency, office.name(), predecessors, Archive.clock(), today),
                accounts(disk.home().folder()),
                new ArchiveRoutes.Stores(
                        disk.registry(), disk.ledger(), disk.vault(), disk.shelf(), disk.inbox(), archive::searchIndex),
                new Ports.Verbs(
                        archive.openDossier(),
                        archive.openUpload(),
                        archive.vouchForUpload(),
                        asked -> archive.verifyArchive().verify(asked, _ -> {})),
                new ArchiveRoutes.Rules(_ -> time, _ -> archive.schedule()),
                archive.reports(),
                archive.reader(),
                written);
    }

    private static Accounts accounts(Path home) {
        var accounts = Accounts.read(home);
        if (accounts.all().isEmpty())
            throw Refusal.usage("accounts-missing", home.resolve(Accounts.FILE).toString());
        return accounts;
    }

    /// Says where the pages are, and how to be signed in with one click.
    void show(Screen screen) {
        screen.say("serve.at", door.address());
        door.signInLinks().forEach((role, link) -> screen.say("serve.link", screen.word("role." + role), link));
        screen.tell("serve.stop");
    }

    /// Works what arrives until the thread is interrupted.
    void run() {
        try {
            while (true) {
                var _ = work.tryAcquire(5, TimeUnit.SECONDS); // what a crash left over is found without a knock, too
                work.drainPermits();
                pump.drain(_ -> {});
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        door.close();
        pump.close();
    }
}
