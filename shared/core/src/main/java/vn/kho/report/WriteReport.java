package vn.kho.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vn.kho.access.Actor;
import vn.kho.access.Department;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.dossier.Entry;
import vn.kho.dossier.OpenDossier;
import vn.kho.dossier.OwnReports;
import vn.kho.ingest.ArchiveDocument;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Problem;
import vn.kho.kernel.ReportId;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.UploadId;
import vn.kho.ledger.Ledger;
import vn.kho.ledger.Seal;
import vn.kho.paper.Identity;
import vn.kho.paper.Paper;
import vn.kho.paper.Printer;
import vn.kho.reading.Budget;
import vn.kho.reading.TextReader;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;
import vn.kho.registry.Walk;
import vn.kho.retention.VaultHolds;
import vn.kho.vault.Vault;

/// Writes a report that was asked for, and keeps it as PDF and as JSON in the dossier of the office's reports. Figures
/// that say the same as before on the same day are the same paper: nothing new is kept.
public final class WriteReport {
    /// The milestone of a new paper.
    public static final String ISSUED = "report-issued";

    /// The milestone of figures that made no new paper.
    public static final String UNCHANGED = "report-unchanged";

    /// The milestone of figures that allow no paper.
    public static final String REFUSED = "report-refused";

    private final Registry registry;
    private final Vault vault;
    private final VaultHolds vaultHolds;
    private final GatherEvidence evidence;
    private final Forms forms;
    private final EndReport ends;
    private final InstantSource clock;

    public WriteReport(Registry registry, Vault vault, GatherEvidence evidence, Forms forms, InstantSource clock) {
        this.registry = registry;
        this.vault = vault;
        this.vaultHolds = new VaultHolds(registry, vault);
        this.evidence = evidence;
        this.forms = forms;
        this.ends = new EndReport(registry, clock);
        this.clock = clock;
    }

    /// How a paper becomes bytes.
    ///
    /// @param json  the paper so that it can be read back
    /// @param pages how many pages a PDF has
    public record Forms(Printer printer, Function<Paper, byte[]> json, ToIntFunction<Vault.Original> pages) {
        /// The pages are counted by whoever reads documents.
        public static Forms countedBy(TextReader reader, Printer printer, Function<Paper, byte[]> json) {
            return new Forms(printer, json, pdf -> switch (reader.open(pdf, Budget.standard())) {
                case TextReader.Pages pages -> {
                    try (pages) {
                        yield pages.count();
                    }
                }
                case TextReader.Refused refused ->
                    throw new IllegalStateException("the paper just printed cannot be opened: " + refused);
            });
        }
    }

    /// What the writer cannot read by itself.
    ///
    /// @param keeper the department that keeps the office's reports
    /// @param ledger where the ledger stood
    public record Surroundings(Office office, Department keeper, Identity.LedgerMark ledger) {
        /// As the ledger stands now.
        public static Surroundings now(Office office, Department keeper, Ledger ledger, Seal seal) {
            var head = ledger.head(office.agency());
            var key = seal.publicKey(office.agency()).getEncoded();
            var mark = new Identity.LedgerMark(
                    head.size(), head.edge().root(), Base64.getEncoder().encodeToString(key));
            return new Surroundings(office, keeper, mark);
        }
    }

    /// One form of a paper, ready for the vault.
    private static final class Sheet implements Vault.Original {
        private final DocumentId id;
        private final String suffix;
        private final String mediaType;
        private final int pages;
        private final byte[] content;

        /// @param pages 0: for programs, not for people
        private Sheet(DocumentId id, String suffix, String mediaType, int pages, byte[] content) {
            this.id = id;
            this.suffix = suffix;
            this.mediaType = mediaType;
            this.pages = pages;
            this.content = content;
        }

        /// Why its words are not read: those of the PDF are.
        private @Nullable Problem unread() {
            return pages > 0 ? null : Problem.of("not-read", id.value(), TextReader.Why.UNSUPPORTED.name());
        }

        @Override
        public Sha256 hash() {
            return Sha256.of(content);
        }

        @Override
        public long bytes() {
            return content.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }

    private record Kept(Sheet sheet, Vault.Copy copy) {}

    /// Rejected with `report-unbalanced` and the codes when received is not resolved + pending; who asked sees it in
    /// the state of the report.
    public Outcome write(ReportId id, Surroundings around, Actor by) {
        var found = registry.find(Asked.key(id));
        if (found.isEmpty()) return Outcome.rejected("report-unknown", id.value());
        var asked = found.get();
        switch (asked.item().state()) {
            case Asked.State.Waiting _ -> {}
            case Asked.State.Written written -> {
                return held(asked.item(), written); // a crash may have come between the commit and this
            }
            case Asked.State.Refused _ -> {
                return Outcome.done();
            }
        }
        var kind = ReportKind.find(asked.item().kind());
        if (kind.isEmpty())
            return ends.refuse(
                    asked, Problem.of("report-kind-unknown", asked.item().kind()), by);
        return switch (Span.parse(asked.item().period())) {
            case Span.Read.Unknown(var problem) -> ends.refuse(asked, problem, by);
            case Span.Read.Of(var span) -> write(asked, kind.get(), span, around, by);
        };
    }

    private Outcome write(Seen<Asked> seen, ReportKind kind, Span span, Surroundings around, Actor by) {
        var asked = seen.item();
        var gathered = evidence.gather(around.office(), span, asked.today());
        return switch (kind.compose(gathered)) {
            case Composed.Refused(var problem) -> ends.refuse(seen, problem, by);
            case Composed.Whole(var body) -> {
                var home = home(asked, around, by);
                if (home instanceof Home.Not(var outcome))
                    yield outcome instanceof Outcome.Rejected(var problem) ? ends.refuse(seen, problem, by) : outcome;
                var dossier = ((Home.Of) home).dossier();
                var upload = new UploadId(
                        asked.agency(),
                        Sha256.of(asked.id().value() + "\n" + body.hash().hex()).base32(20));
                var before = registry.find(Document.key(dossier.item().id(), DocumentId.of(upload, 0)));
                if (before.isPresent()) yield stands(seen, before.get().item(), upload, Asked.Says.of(body), by);
                var code = kind.identity(gathered, 1, around.ledger()).code();
                var paper = new Paper(kind.identity(gathered, edition(dossier.item(), code), around.ledger()), body);
                yield keep(paper, upload, dossier, seen, by);
            }
        };
    }

    /// The paper written before says the same.
    private Outcome stands(Seen<Asked> asked, Document pdf, UploadId upload, Asked.Says says, Actor by) {
        var number = Objects.requireNonNull(pdf.description().number(), "the number of a report");
        var name = pdf.description().name();
        var edition = Integer.parseInt(name.substring(name.lastIndexOf("-L") + 2, name.lastIndexOf('.')));
        return ends.end(
                asked,
                new Asked.State.Written(number, edition, says, pdf.id(), DocumentId.of(upload, 1)),
                by,
                Milestone.Told.of(
                        UNCHANGED,
                        Map.of(
                                "report",
                                asked.item().id().value(),
                                "document",
                                pdf.id().value())));
    }

    private Outcome committed(Change change) {
        return registry.commit(change).outcome("changed");
    }

    private int edition(Dossier dossier, String code) {
        return 1
                + (int) Walk.children(registry, dossier.agency(), Dossier.root(dossier.id()), Document.KIND).stream()
                        .filter(document -> code.equals(document.description().number()))
                        .filter(document -> document.mediaType().equals(Printer.Form.PDF.mediaType()))
                        .count();
    }

    private Outcome keep(Paper paper, UploadId upload, Seen<Dossier> dossier, Seen<Asked> asked, Actor by) {
        var pdf = new ByteArrayOutputStream();
        List<Problem> problems;
        try {
            problems = forms.printer().print(paper, Printer.Form.PDF, pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!problems.isEmpty()) return ends.refuse(asked, problems.getFirst(), by);
        var sheets = List.of(
                pdf(DocumentId.of(upload, 0), pdf.toByteArray()),
                new Sheet(
                        DocumentId.of(upload, 1),
                        "json",
                        "application/json",
                        0,
                        forms.json().apply(paper)));
        var kept = new ArrayList<Kept>();
        for (var sheet : sheets) {
            // Other bytes are a printing of the same content that a crash left before it was registered: it stands.
            var copy = vault.put(sheet.id, sheet, asked.item().today().plus(ArchiveDocument.FIRST_LOCK))
                    .copy();
            kept.add(new Kept(sheet, copy));
        }
        return commit(paper, kept, dossier, asked, by);
    }

    private Sheet pdf(DocumentId id, byte[] content) {
        var form = Printer.Form.PDF;
        var pages = forms.pages().applyAsInt(new Sheet(id, form.suffix(), form.mediaType(), 1, content));
        return new Sheet(id, form.suffix(), form.mediaType(), pages, content);
    }

    private Outcome commit(Paper paper, List<Kept> sheets, Seen<Dossier> dossier, Seen<Asked> seen, Actor by) {
        var asked = seen.item();
        var writes = new ArrayList<Change.Write>();
        var milestones = new ArrayList<Milestone>();
        writes.add(new Change.Write.Require(dossier.item().key(), dossier.version()));
        for (var kept : sheets) {
            var sheet = kept.sheet();
            writes.add(new Change.Write.Create(document(paper, kept, dossier.item(), asked)));
            writes.add(new Change.Write.Create(Entry.of(dossier.item(), sheet.id)));
            milestones.add(archived(kept, dossier.item()));
        }
        var first = sheets.getFirst().sheet().id;
        var written = new Asked.State.Written(
                paper.identity().code(),
                paper.identity().edition(),
                Asked.Says.of(paper.body()),
                first,
                sheets.getLast().sheet().id);
        writes.add(new Change.Write.Replace(asked.now(written), seen.version()));
        milestones.add(Milestone.Told.of(
                ISSUED,
                Map.of(
                        "report", asked.id().value(),
                        "document", first.value(),
                        "content", paper.body().hash().hex(),
                        "edition", String.valueOf(paper.identity().edition()))));
        var issued =
                committed(new Change(CommandId.of("issue-report", first), by, clock.instant(), writes, milestones));
        return issued instanceof Outcome.Done ? held(asked, written) : issued;
    }

    private static Milestone archived(Kept kept, Dossier dossier) {
        var facts = new TreeMap<>(Map.of(
                "document", kept.sheet().id.value(),
                "dossier", dossier.id().value(),
                "sha256", kept.copy().hash().hex(),
                "bytes", String.valueOf(kept.copy().bytes())));
        var unread = kept.sheet().unread();
        if (unread != null) facts.put("unread", unread.code());
        return Milestone.Told.of(ArchiveDocument.ARCHIVED, facts);
    }

    /// A paper that is filed while its dossier is under a hold is held with it.
    private Outcome held(Asked asked, Asked.State.Written written) {
        var dossier = OwnReports.of(asked.agency(), asked.today().getYear());
        for (var document : List.of(written.pdf(), written.json()))
            if (vaultHolds.settle(dossier, document, asked.today()) instanceof Outcome.Retry retry) return retry;
        return Outcome.done();
    }

    private Document document(Paper paper, Kept kept, Dossier dossier, Asked asked) {
        var sheet = kept.sheet();
        var number = paper.identity().code();
        return new Document(
                sheet.id,
                dossier.id(),
                null,
                new Document.Description(
                        number + "-L" + paper.identity().edition() + "." + sheet.suffix,
                        paper.body().title().subject(),
                        number,
                        asked.today(),
                        null),
                kept.copy().hash(),
                kept.copy().bytes(),
                sheet.mediaType,
                sheet.pages,
                clock.instant(),
                sheet.unread());
    }

    private sealed interface Home {
        record Of(Seen<Dossier> dossier) implements Home {}

        record Not(Outcome outcome) implements Home {}
    }

    /// The dossier of the reports written in that year, opened with the first.
    private Home home(Asked asked, Surroundings around, Actor by) {
        var code = OwnReports.code(asked.today().getYear());
        var id = OwnReports.of(asked.agency(), asked.today().getYear());
        var known = registry.find(Dossier.key(id));
        if (known.isPresent())
            return known.get().item().open()
                    ? new Home.Of(known.get())
                    : new Home.Not(Outcome.rejected("dossier-closed", code));
        var dossier = new Dossier(
                id,
                code,
                around.keeper(),
                Dossier.Description.of("Hồ sơ chất lượng năm " + asked.today().getYear()),
                new Dossier.Filing(null, null, null, "01", null),
                new Dossier.Span(LocalDate.of(asked.today().getYear(), 1, 1), null, null),
                new Dossier.State.Open());
        var opened = new OpenDossier(registry, clock).open(dossier, by);
        if (!(opened instanceof Outcome.Done)) return new Home.Not(opened);
        return registry.find(dossier.key()).<Home>map(Home.Of::new).orElseGet(() -> new Home.Not(opened));
    }
}
