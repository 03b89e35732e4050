package vn.kho.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.kho.access.Actor;
import vn.kho.access.Department;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.dossier.Entry;
import vn.kho.dossier.OpenDossier;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Problem;
import vn.kho.kernel.ReportId;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.UploadId;
import vn.kho.paper.Identity;
import vn.kho.paper.Paper;
import vn.kho.paper.Printer;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Committed;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;
import vn.kho.registry.Walk;
import vn.kho.vault.Vault;

/// Writes a report that was asked for, and keeps it as PDF and as JSON in the dossier of the office's reports. Figures
/// that say the same as before on the same day are the same paper: nothing new is kept.
public final class WriteReport {
    /// The milestone's name.
    public static final String ISSUED = "report-issued";

    private static final java.time.Period FIRST_LOCK = java.time.Period.ofDays(30);

    private final Registry registry;
    private final Vault vault;
    private final GatherEvidence evidence;
    private final Forms forms;
    private final InstantSource clock;

    public WriteReport(Registry registry, Vault vault, GatherEvidence evidence, Forms forms, InstantSource clock) {
        this.registry = registry;
        this.vault = vault;
        this.evidence = evidence;
        this.forms = forms;
        this.clock = clock;
    }

    /// How a paper becomes bytes.
    ///
    /// @param json the paper so that it can be read back
    public record Forms(Printer printer, Function<Paper, byte[]> json) {}

    /// What the writer cannot read by itself.
    ///
    /// @param keeper   the department that keeps the office's reports
    /// @param ledger   where the ledger stood
    public record Surroundings(Office office, Department keeper, Recorded recorded, Identity.LedgerMark ledger) {}

    /// One form of a paper, ready for the vault.
    private static final class Sheet implements Vault.Original {
        private final DocumentId id;
        private final String suffix;
        private final String mediaType;
        private final byte[] content;

        private Sheet(DocumentId id, String suffix, String mediaType, byte[] content) {
            this.id = id;
            this.suffix = suffix;
            this.mediaType = mediaType;
            this.content = content;
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

    /// Rejected with `report-unbalanced` and the codes when received is not resolved + pending.
    public Outcome write(ReportId id, Surroundings around, Actor by) {
        var found = registry.find(Asked.key(id)).map(Seen::item);
        if (found.isEmpty()) return Outcome.rejected("report-unknown", id.value());
        var asked = found.get();
        var kind = ReportKind.find(asked.kind());
        if (kind.isEmpty()) return Outcome.rejected("report-kind-unknown", asked.kind());
        return switch (Span.parse(asked.period())) {
            case Span.Read.Unknown(var problem) -> new Outcome.Rejected(problem);
            case Span.Read.Of(var span) -> write(asked, kind.get(), span, around, by);
        };
    }

    private Outcome write(Asked asked, ReportKind kind, Span span, Surroundings around, Actor by) {
        var gathered = evidence.gather(around.office(), span, asked.today(), around.recorded());
        return switch (kind.compose(gathered)) {
            case Composed.Refused(var problem) -> new Outcome.Rejected(problem);
            case Composed.Whole(var body) -> {
                var home = home(asked, around, by);
                if (home instanceof Home.Not(var outcome)) yield outcome;
                var dossier = ((Home.Of) home).dossier();
                var upload = new UploadId(
                        asked.agency(),
                        Sha256.of(asked.id().value() + "\n" + body.hash().hex()).base32(20));
                if (registry.find(Document.key(dossier.item().id(), DocumentId.of(upload, 0)))
                        .isPresent()) yield Outcome.done();
                var code = kind.identity(gathered, 1, around.ledger()).code();
                var paper = new Paper(kind.identity(gathered, edition(dossier.item(), code), around.ledger()), body);
                yield keep(paper, upload, dossier, asked, by);
            }
        };
    }

    private int edition(Dossier dossier, String code) {
        return 1
                + (int) Walk.children(registry, dossier.agency(), Dossier.root(dossier.id()), Document.KIND).stream()
                        .filter(document -> code.equals(document.description().number()))
                        .filter(document -> document.mediaType().equals(Printer.Form.PDF.mediaType()))
                        .count();
    }

    private Outcome keep(Paper paper, UploadId upload, Seen<Dossier> dossier, Asked asked, Actor by) {
        var pdf = new ByteArrayOutputStream();
        List<Problem> problems;
        try {
            problems = forms.printer().print(paper, Printer.Form.PDF, pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!problems.isEmpty()) return new Outcome.Rejected(problems.getFirst());
        var sheets = List.of(
                new Sheet(
                        DocumentId.of(upload, 0),
                        Printer.Form.PDF.suffix(),
                        Printer.Form.PDF.mediaType(),
                        pdf.toByteArray()),
                new Sheet(
                        DocumentId.of(upload, 1),
                        "json",
                        "application/json",
                        forms.json().apply(paper)));
        var kept = new ArrayList<Kept>();
        for (var sheet : sheets) {
            // Other bytes are a printing of the same content that a crash left before it was registered: it stands.
            var copy =
                    vault.put(sheet.id, sheet, asked.today().plus(FIRST_LOCK)).copy();
            kept.add(new Kept(sheet, copy));
        }
        return commit(paper, kept, dossier, asked, by);
    }

    private Outcome commit(Paper paper, List<Kept> sheets, Seen<Dossier> dossier, Asked asked, Actor by) {
        var writes = new ArrayList<Change.Write>();
        var milestones = new ArrayList<Milestone>();
        writes.add(new Change.Write.Require(dossier.item().key(), dossier.version()));
        for (var kept : sheets) {
            var sheet = kept.sheet();
            writes.add(new Change.Write.Create(document(paper, kept, dossier.item(), asked)));
            writes.add(new Change.Write.Create(Entry.of(dossier.item(), sheet.id)));
            milestones.add(Milestone.Told.of(
                    "document-archived",
                    Map.of(
                            "document", sheet.id.value(),
                            "dossier", dossier.item().id().value(),
                            "sha256", kept.copy().hash().hex(),
                            "bytes", String.valueOf(kept.copy().bytes()))));
        }
        milestones.add(Milestone.Told.of(
                ISSUED,
                Map.of(
                        "report", asked.id().value(),
                        "document", sheets.getFirst().sheet().id.value(),
                        "content", paper.body().hash().hex(),
                        "edition", String.valueOf(paper.identity().edition()))));
        var change = new Change(
                CommandId.of("issue-report", sheets.getFirst().sheet().id), by, clock.instant(), writes, milestones);
        return switch (registry.commit(change)) {
            case Committed.Done _, Committed.Already _ -> Outcome.done();
            case Committed.Stale(var key) -> new Outcome.Retry("changed meanwhile: " + key);
        };
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
                0,
                clock.instant(),
                null);
    }

    private sealed interface Home {
        record Of(Seen<Dossier> dossier) implements Home {}

        record Not(Outcome outcome) implements Home {}
    }

    /// The dossier of the reports written in that year, opened with the first.
    private Home home(Asked asked, Surroundings around, Actor by) {
        var code = GatherEvidence.reportsCode(asked.today().getYear());
        var id = DossierId.of(asked.agency(), code);
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
