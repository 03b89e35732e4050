package vn.kho.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.kho.access.Actor;
import vn.kho.access.Department;
import vn.kho.access.Role;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.ingest.Upload;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;
import vn.kho.local.signin.Account;
import vn.kho.local.signin.Accounts;
import vn.kho.local.signin.Password;
import vn.kho.registry.Walk;
import vn.kho.retention.CloseDossier;
import vn.kho.retention.Hold;
import vn.kho.sample.OfficeFiles;
import vn.kho.sample.cases.Cases;
import vn.kho.sample.plan.Plan;
import vn.kho.sample.plan.PlannedDocument;
import vn.kho.sample.plan.PlannedDossier;
import vn.kho.wire.office.Agencies;
import vn.kho.wire.office.OfficeSettings;

/// Brings the invented office into an archive the way a real one would come: its file plans, its register of the desk,
/// its dossiers with their files, then the closing and the holds. Doing it again adds nothing.
final class SampleOffice {
    static final long SEED = 7;

    private static final Set<PlannedDocument.Fate> KEPT =
            Set.of(PlannedDocument.Fate.ARCHIVED, PlannedDocument.Fate.VOUCHED);

    /// More than the office has files.
    private static final int MOST_WAITING = 1000;

    private final Archive archive;
    private final Screen screen;
    private final LocalDate today;
    private final Plan plan = Plan.of(SEED);

    SampleOffice(Archive archive, Screen screen, LocalDate today) {
        this.archive = archive;
        this.screen = screen;
        this.today = today;
    }

    /// Gives a folder that has none the office's settings: who it is, and its own retention classes.
    static void settle(Path home) throws IOException {
        if (Files.exists(home.resolve(OfficeSettings.AGENCIES))) return;
        Files.createDirectories(home);
        Files.writeString(home.resolve(OfficeSettings.AGENCIES), settings().text());
        try (var classes = Cases.class.getResourceAsStream("own-classes.tsv")) {
            Files.copy(Objects.requireNonNull(classes, "own-classes.tsv"), home.resolve(OfficeSettings.CLASSES));
        }
        new Accounts(List.of(
                        account("vanthu", "Văn thư mẫu", Role.ARCHIVIST, new Department("LS"), new Department("HTQT")),
                        account("kiemtra", "Kiểm tra viên mẫu", Role.AUDITOR),
                        account("chatluong", "Phụ trách chất lượng mẫu", Role.QUALITY_MANAGER),
                        account("quantri", "Quản trị mẫu", Role.ADMIN)))
                .write(home);
    }

    /// Nobody knows the password, so the only way in is the link that the console prints.
    private static Account account(String user, String name, Role role, Department... departments) {
        var secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return new Account(
                new Actor(Plan.OFFICE, user, role, Set.of(departments)),
                name,
                Password.of(Base64.getEncoder().encodeToString(secret)));
    }

    private static Agencies settings() {
        var departments = new TreeMap<Department, String>();
        departments.put(new Department("VP"), "Văn phòng Sở");
        departments.put(new Department("LS"), "Phòng Lãnh sự - Người Việt Nam ở nước ngoài");
        departments.put(new Department("HTQT"), "Phòng Hợp tác quốc tế");
        return new Agencies(List.of(
                new Agencies.Agency(
                        Plan.OFFICE,
                        "Sở Ngoại vụ tỉnh Sông Bạc",
                        "UBND tỉnh Sông Bạc",
                        "SNgV",
                        new Agencies.Heading("SỞ NGOẠI VỤ", "GIÁM ĐỐC"),
                        "Sông Bạc",
                        departments,
                        new Department("VP"),
                        null,
                        null),
                new Agencies.Agency(
                        Plan.PREDECESSOR,
                        "Ban Xúc tiến đối ngoại tỉnh Sông Bạc",
                        "UBND tỉnh Sông Bạc",
                        "BXTĐN",
                        new Agencies.Heading("BAN XÚC TIẾN ĐỐI NGOẠI", "TRƯỞNG BAN"),
                        "Sông Bạc",
                        departments,
                        new Department("VP"),
                        LocalDate.of(2026, 6, 30),
                        Plan.OFFICE)));
    }

    Plan plan() {
        return plan;
    }

    /// Whether all that the plan wants archived, closed and held is: then nothing has to be invented and sent again.
    boolean there() {
        return plan.dossiers().stream().allMatch(this::there)
                && plan.holds().stream().allMatch(hold -> archive.disk()
                        .registry()
                        .find(Hold.key(hold.id()))
                        .isPresent());
    }

    private boolean there(PlannedDossier planned) {
        var id = planned.opened().id();
        var dossier = archive.disk().registry().find(Dossier.key(id));
        if (dossier.isEmpty() || dossier.get().item().open() != (planned.closed() == null)) return false;
        var kept = Walk.children(archive.disk().registry(), id.agency(), Dossier.root(id), Document.KIND).stream()
                .map(document -> document.description().name())
                .sorted()
                .toList();
        var wanted = planned.documents().stream()
                .filter(document -> KEPT.contains(document.fate()))
                .map(PlannedDocument::name)
                .sorted()
                .toList();
        return kept.equals(wanted);
    }

    /// Opens what the office has and sends its files; the pump does the rest.
    List<Sender.Sent> send() throws IOException {
        for (var filePlan : plan.filePlans())
            Refusal.unlessDone(archive.issueFilePlan().issue(filePlan, actor(filePlan.agency())));
        for (var dossier : plan.dossiers()) {
            var by = actor(dossier.opened().agency());
            Refusal.unlessDone(archive.openDossier().open(dossier.opened(), by));
            if (dossier.matter() != null)
                Refusal.unlessDone(archive.importMatters().take(dossier.matter(), by));
        }
        var folder = Files.createTempDirectory("kho-sample-"); // outside the archive: its papers must not lie beside it
        try {
            return send(folder);
        } finally {
            remove(folder);
        }
    }

    private List<Sender.Sent> send(Path folder) throws IOException {
        var files = OfficeFiles.in(OfficeFiles.Mode.SCANS, SEED);
        var sent = new ArrayList<Sender.Sent>();
        try (var progress =
                new Progress(screen, screen.word("demo.papers"), plan.dossiers().size())) {
            for (var dossier : plan.dossiers()) {
                var written = files.write(dossier, folder);
                sent.addAll(send(dossier, written));
                remove(written.folder());
                progress.step();
            }
        }
        return sent;
    }

    private List<Sender.Sent> send(PlannedDossier dossier, OfficeFiles.Written written) throws IOException {
        var sender = new Sender(archive, actor(dossier.opened().agency()));
        var vouched = written.files().stream()
                .filter(file -> file.document().fate() == PlannedDocument.Fate.VOUCHED)
                .map(file -> file.path().getFileName().toString())
                .collect(Collectors.toSet());
        var sent = new ArrayList<Sender.Sent>();
        for (var file : Folder.read(List.of(written.folder()), null).files())
            sent.add(sender.send(
                    dossier.opened().id(), file, vouched.contains(file.name()) ? screen.word("demo.vouch") : null));
        return sent;
    }

    /// Closes what is finished and places the holds, once the files are in. What still waits for a scan that nobody
    /// could look at here stays open for it.
    void close() {
        var waiting = waiting();
        for (var dossier : plan.dossiers())
            if (dossier.closed() != null && !waiting.contains(dossier.opened().id()))
                Refusal.unlessDone(archive.closeDossier()
                        .close(
                                dossier.opened().id(),
                                closing(dossier, dossier.closed()),
                                actor(dossier.opened().agency()),
                                today));
        for (var hold : plan.holds())
            Refusal.unlessDone(archive.placeHold().place(hold, actor(hold.id().agency())));
    }

    private Set<DossierId> waiting() {
        var dossiers = new HashSet<DossierId>();
        for (var agency : archive.disk().registry().agencies())
            archive
                    .disk()
                    .registry()
                    .list(agency, Upload.KIND, "uploads/waiting", Optional.empty(), MOST_WAITING)
                    .items()
                    .stream()
                    .filter(seen -> seen.item().state() instanceof Upload.State.Waiting(var code, var _)
                            && code.equals("no-eyes"))
                    .forEach(seen -> dossiers.add(seen.item().dossier()));
        return dossiers;
    }

    private static CloseDossier.Closing closing(PlannedDossier dossier, LocalDate on) {
        var span = dossier.opened().span();
        return new CloseDossier.Closing(on, span.finished() == null ? on : span.finished(), span.returned());
    }

    private static Actor actor(AgencyId agency) {
        return new Actor(agency, "vanthu", Role.ARCHIVIST, Set.of());
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var walk = Files.walk(folder)) {
            for (var path : walk.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
