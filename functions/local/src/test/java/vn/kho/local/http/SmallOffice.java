package vn.kho.local.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import vn.kho.access.Actor;
import vn.kho.access.Department;
import vn.kho.access.Role;
import vn.kho.calendar.WorkingCalendar;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.dossier.OpenDossier;
import vn.kho.ingest.ArchiveDocument;
import vn.kho.ingest.IngestUpload;
import vn.kho.ingest.LookAtPageOne;
import vn.kho.ingest.Mark;
import vn.kho.ingest.MarkJudge;
import vn.kho.ingest.OpenUpload;
import vn.kho.ingest.Slip;
import vn.kho.ingest.VouchForUpload;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.ClassCode;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.HoldId;
import vn.kho.kernel.PlanCode;
import vn.kho.kernel.ProcedureCode;
import vn.kho.kernel.UploadId;
import vn.kho.local.signin.Account;
import vn.kho.local.signin.Accounts;
import vn.kho.local.signin.Password;
import vn.kho.memory.MemoryInbox;
import vn.kho.memory.MemoryIndex;
import vn.kho.memory.MemoryLedger;
import vn.kho.memory.MemoryPost;
import vn.kho.memory.MemoryRegistry;
import vn.kho.memory.MemoryShelf;
import vn.kho.memory.MemoryVault;
import vn.kho.office.OfficeFormats;
import vn.kho.onestop.Matter;
import vn.kho.onestop.TimeRules;
import vn.kho.post.Errand;
import vn.kho.procedure.Catalogue;
import vn.kho.reading.Budget;
import vn.kho.reading.PlanReading;
import vn.kho.reading.ReadChunk;
import vn.kho.reading.Transcripts;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Item;
import vn.kho.registry.Milestone;
import vn.kho.relay.Carry;
import vn.kho.retention.Hold;
import vn.kho.retention.RetentionTable;
import vn.kho.retention.Schedule;
import vn.kho.sample.papers.OfficialPaper;
import vn.kho.sample.papers.Printer;
import vn.kho.search.Card;
import vn.kho.search.PageText;
import vn.kho.search.SearchIndex;
import vn.kho.tika.DocumentReader;
import vn.kho.verification.VerifyArchive;
import vn.kho.web.ArchiveRoutes;
import vn.kho.web.Office;

/// A small archive behind a door: memory adapters, the real use cases, a pump, and an office that was invented.
final class SmallOffice implements AutoCloseable {
    static final AgencyId AGENCY = new AgencyId("H99.10");
    static final LocalDate TODAY = LocalDate.of(2026, 12, 15);
    static final Department LS = new Department("LS");
    static final Department HTQT = new Department("HTQT");
    static final String PASSWORD = "mật khẩu của mẫu";
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Printer PRINTER = Printer.withLiberationSerif();

    final MemoryRegistry registry = new MemoryRegistry();
    final MemoryLedger ledger = new MemoryLedger(registry);
    final MemoryVault vault = new MemoryVault();
    final MemoryShelf shelf = new MemoryShelf();
    final MemoryInbox inbox = new MemoryInbox();
    final MemoryPost post = new MemoryPost();
    final MemoryIndex index = new MemoryIndex(CLOCK);
    final DocumentReader reader;
    final OpenDossier openDossier = new OpenDossier(registry, CLOCK);
    final OpenUpload openUpload = new OpenUpload(registry, inbox, CLOCK);
    final SmallReports reports = new SmallReports(this);
    final Actor archivist = actor("vt01", Role.ARCHIVIST, Set.of(LS));
    final HttpDoor door;
    private final IngestUpload ingest;
    private final PlanReading plan = new PlanReading(registry, 10, CLOCK);
    private final ReadChunk read;
    private final Carry carry = new Carry(registry, post, ledger);
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final AtomicLong version = new AtomicLong();
    private final Thread pump;

    final Dossier delegation = dossier(
            "H99.10-260105-0001", "Đoàn ra: học tập kinh nghiệm tại Nhật Bản", LS, "2026-01-05", null, "TT09-8.05");
    final Dossier consular = dossier(
            "H99.10-260210-0002", "Chứng nhận lãnh sự giấy tờ của công dân", HTQT, "2026-02-10", "2026-02-12", null);
    final Dossier letters =
            dossier("2015-CV-01", "Công văn trao đổi đối ngoại năm 2015", LS, "2015-01-05", "2015-11-20", null);

    SmallOffice(Path scratch) throws IOException {
        reader = new DocumentReader(scratch, new OfficeFormats());
        var look = new LookAtPageOne(reader, null, new MarkJudge(Mark.ofLaw()), Budget.standard());
        ingest = new IngestUpload(registry, inbox, look, new ArchiveDocument(registry, vault, CLOCK), CLOCK);
        read = new ReadChunk(registry, vault, shelf, reader, null, Budget.standard(), 2, CLOCK);
        index.renew(AGENCY, java.util.stream.Stream.empty());
        fill();
        work();
        door = HttpDoor.open(ports(), InetAddress.getLoopbackAddress(), 0);
        pump = Thread.ofVirtual().start(this::pump);
    }

    static Actor actor(String id, Role role, Set<Department> departments) {
        return new Actor(AGENCY, id, role, departments);
    }

    private Ports ports() {
        var time = new TimeRules(Catalogue.foreignAffairs(), WorkingCalendar.builtIn(), TimeRules.Counting.usual());
        var schedule = new Schedule(List.of(RetentionTable.general()));
        return new Ports(
                new Office(AGENCY, "Sở Ngoại vụ tỉnh Sông Bạc", Set.of(), CLOCK, () -> TODAY),
                accounts(),
                new ArchiveRoutes.Stores(registry, ledger, vault, shelf, inbox, () -> index),
                new Ports.Verbs(
                        openDossier, openUpload, new VouchForUpload(registry, CLOCK), agency -> new VerifyArchive(
                                        registry, registry, registry, ledger, vault)
                                .verify(agency, _ -> {})),
                new ArchiveRoutes.Rules(_ -> time, _ -> schedule),
                reports,
                reader,
                () -> {});
    }

    private Accounts accounts() {
        var password = Password.of(PASSWORD);
        return new Accounts(List.of(
                new Account(archivist, "Nguyễn Thị Mẫu", password),
                new Account(actor("dg01", Role.AUDITOR, Set.of()), "Trần Văn Mẫu", password),
                new Account(actor("cl01", Role.QUALITY_MANAGER, Set.of()), "Lê Thị Mẫu", password),
                new Account(actor("qt01", Role.ADMIN, Set.of()), "Phạm Văn Mẫu", password)));
    }

    private void fill() throws IOException {
        for (var dossier : List.of(delegation, consular, letters)) openDossier.open(dossier, archivist);
        send(
                delegation,
                "01 de nghi.pdf",
                "mau-01",
                "112/SCT-VP",
                "Đề nghị cử đoàn học tập kinh nghiệm tại Nhật Bản",
                3);
        send(
                delegation,
                "02 quyet dinh.pdf",
                "ket-qua",
                "412/QĐ-UBND",
                "Về việc cử đoàn cán bộ đi công tác tại Nhật Bản",
                1);
        send(consular, "to khai.pdf", "mau-01", "06/TK", "Tờ khai chứng nhận lãnh sự", 1);
        save(new Matter(
                delegation.id(),
                delegation.code(),
                new Matter.Asked(new ProcedureCode("SNgV-05"), first("SNgV-05"), Matter.Applicant.AGENCY),
                new Matter.Receipt(LocalDateTime.of(2026, 1, 5, 9, 15), Matter.Channel.DIRECT),
                Matter.Promise.on(LocalDate.of(2026, 1, 14)),
                Matter.Course.of(List.of()),
                new Matter.Finish(Matter.Ending.DONE, LocalDateTime.of(2026, 1, 20, 10, 0), null, null),
                new Matter.Handover.Uncollected(LocalDate.of(2026, 1, 20)),
                List.of(),
                List.of()));
        save(new Matter(
                consular.id(),
                consular.code(),
                new Matter.Asked(new ProcedureCode("SNgV-05"), first("SNgV-05"), Matter.Applicant.CITIZEN),
                new Matter.Receipt(LocalDateTime.of(2026, 12, 1, 9, 15), Matter.Channel.ONLINE),
                Matter.Promise.on(LocalDate.of(2026, 12, 8)),
                Matter.Course.of(List.of()),
                null,
                new Matter.Handover.Nothing(),
                List.of(),
                List.of()));
        save(new Hold(
                HoldId.of(AGENCY, "DB-2026-01"),
                "DB-2026-01",
                new Hold.Demand(
                        Hold.Reason.INSPECTION,
                        "Phục vụ kiểm tra công vụ",
                        "Thanh tra tỉnh",
                        new Hold.Instrument("45/QĐ-TTr", LocalDate.of(2026, 3, 1))),
                List.of(letters.id()),
                LocalDate.of(2026, 3, 1),
                null,
                null));
    }

    private static LocalDate first(String procedure) {
        return Catalogue.foreignAffairs()
                .find(new ProcedureCode(procedure))
                .orElseThrow()
                .versions()
                .getFirst()
                .from();
    }

    private void save(Item item) {
        registry.commit(new Change(
                new CommandId(AGENCY, "import/" + item.key().path()),
                archivist,
                CLOCK.instant(),
                List.of(new Change.Write.Create(item)),
                List.of(Milestone.Told.of("matter-imported", java.util.Map.of()))));
    }

    private static Dossier dossier(
            String code, String title, Department department, String started, String finished, String retention) {
        return new Dossier(
                DossierId.of(AGENCY, code),
                code,
                department,
                Dossier.Description.of(title),
                new Dossier.Filing(
                        new PlanCode("01." + department.code()),
                        new ProcedureCode("SNgV-05"),
                        retention == null ? null : new ClassCode(retention),
                        "03",
                        null),
                new Dossier.Span(LocalDate.parse(started), finished == null ? null : LocalDate.parse(finished), null),
                new Dossier.State.Open());
    }

    private void send(Dossier dossier, String name, String component, String number, String about, int paragraphs)
            throws IOException {
        var bytes = paper(number, about, paragraphs);
        var slip = new Slip(
                name,
                dossier.id(),
                new vn.kho.kernel.ComponentCode(component),
                new Document.Description(name, about, number, LocalDate.of(2026, 1, 5), "Sở Ngoại vụ"));
        openUpload.open(
                new UploadId(AGENCY, "U" + name.replaceAll("[^a-z0-9]", "")),
                slip,
                bytes.length,
                new ByteArrayInputStream(bytes),
                null,
                archivist);
    }

    /// A paper in the official form, as PDF with a text layer.
    static byte[] paper(String number, String about, int paragraphs) {
        var body = new ArrayList<OfficialPaper.Block>();
        for (int i = 0; i < paragraphs * 12; i++)
            body.add(new OfficialPaper.Block.Paragraph(
                    "Thực hiện chương trình hoạt động đối ngoại năm 2026 của tỉnh, Sở Ngoại"
                            + " vụ báo cáo về nội dung: " + about
                            + ". Kinh phí do ngân sách tỉnh bảo đảm theo quy định."));
        return PRINTER.print(new OfficialPaper(
                new OfficialPaper.Head.Office(
                        "UBND tỉnh Sông Bạc", "Sở Ngoại vụ", number, "Sông Bạc", LocalDate.of(2026, 1, 5)),
                new OfficialPaper.Title.Named("Báo cáo", about),
                body,
                OfficialPaper.Close.of(
                        List.of("Như trên", "Lưu: VT"),
                        OfficialPaper.Signature.office(
                                List.of("GIÁM ĐỐC"), "Trần Thị Mẫu", new OfficialPaper.Stamp("SỞ NGOẠI VỤ", "MẪU")))));
    }

    private void pump() {
        while (open.get()) {
            work();
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /// Works until nothing is left.
    synchronized void work() {
        while (carry.carry(AGENCY) > 0 || !post.waiting().isEmpty())
            for (var next = post.take(); next.isPresent(); next = post.take()) run(next.get());
    }

    private void run(Errand errand) {
        switch (errand) {
            case Errand.TakeIn(var upload) -> ingest.ingest(upload, TODAY);
            case Errand.PlanDocument one -> plan.plan(one);
            case Errand.ReadPages one -> read.read(one, Instant.MAX);
            case Errand.IndexDossier(var dossier) -> index(dossier);
            case Errand.WriteReport _ -> {}
        }
    }

    private void index(DossierId id) {
        var dossier = registry.find(Dossier.key(id)).orElseThrow().item();
        var transcripts = new Transcripts(registry, shelf);
        var listed = new ArrayList<Card.Listed>();
        var pages = new ArrayList<PageText>();
        for (var seen : registry.children(AGENCY, Dossier.root(id), Document.KIND, java.util.Optional.empty(), 100)
                .items()) {
            var document = seen.item();
            listed.add(new Card.Listed(
                    document.id(),
                    document.description().title(),
                    document.description().number(),
                    null));
            transcripts
                    .find(document.id())
                    .ifPresent(transcript -> transcript.pages().forEach(page -> {
                        if (page instanceof vn.kho.reading.PageText.Legible legible)
                            pages.add(new PageText(document.id(), legible.page(), legible.text()));
                    }));
        }
        var card = new Card(
                dossier.code(),
                dossier.description().title(),
                dossier.department(),
                dossier.description().mode(),
                dossier.year(),
                dossier.filing().procedure(),
                List.of(),
                listed);
        index.apply(AGENCY, List.of(new SearchIndex.Update.Put(id, version.incrementAndGet(), card, pages)));
    }

    @Override
    public void close() {
        open.set(false);
        pump.interrupt();
        door.close();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
