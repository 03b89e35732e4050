package vn.kho.house.cloud;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.kho.access.Actor;
import vn.kho.access.Reach;
import vn.kho.access.UseMode;
import vn.kho.disk.Disk;
import vn.kho.ingest.ArchiveDocument;
import vn.kho.ingest.IngestUpload;
import vn.kho.ingest.LookAtPageOne;
import vn.kho.ingest.Mark;
import vn.kho.ingest.MarkJudge;
import vn.kho.ingest.OpenUpload;
import vn.kho.ingest.VouchForUpload;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.ReportId;
import vn.kho.kernel.UploadId;
import vn.kho.ledger.Ledger;
import vn.kho.lucene.LuceneIndex;
import vn.kho.office.OfficeFormats;
import vn.kho.post.Errand;
import vn.kho.print.PaperPrinter;
import vn.kho.reading.Budget;
import vn.kho.reading.PlanReading;
import vn.kho.reading.ReadChunk;
import vn.kho.reading.Reading;
import vn.kho.registry.Outbox;
import vn.kho.registry.Registry;
import vn.kho.registry.Rows;
import vn.kho.relay.Carry;
import vn.kho.report.GatherEvidence;
import vn.kho.report.ReportKind;
import vn.kho.report.RequestReport;
import vn.kho.report.Span;
import vn.kho.report.Standards;
import vn.kho.report.WriteReport;
import vn.kho.sample.plan.PlannedDocument;
import vn.kho.search.Answer;
import vn.kho.search.Ask;
import vn.kho.search.IndexDossier;
import vn.kho.search.KeepIndex;
import vn.kho.search.QueryParser;
import vn.kho.search.RebuildIndex;
import vn.kho.tika.DocumentReader;
import vn.kho.vault.Vault;
import vn.kho.wire.office.OfficeSettings;
import vn.kho.wire.paper.PaperJson;

/// The archive in a folder: the same use cases as the command line's, one errand after the other.
final class FolderWorld implements World {
    private static final int LANES = Runtime.getRuntime().availableProcessors(); // as extract has them

    private final Disk disk;
    private final InstantSource clock;
    private final OfficeSettings settings;
    private final DocumentReader reader;
    private final LuceneIndex index;
    private final List<Errand> waiting = new ArrayList<>();

    FolderWorld(Path folder, InstantSource clock, OfficeSettings settings) {
        this.disk = Disk.open(folder, clock);
        this.clock = clock;
        this.settings = settings;
        this.reader = new DocumentReader(folder.resolve("scratch"), new OfficeFormats());
        this.index = new LuceneIndex(disk.home().index(), clock);
    }

    @Override
    public InstantSource clock() {
        return clock;
    }

    @Override
    public Registry registry() {
        return disk.registry();
    }

    @Override
    public Rows rows() {
        return disk.registry();
    }

    @Override
    public Outbox outbox() {
        return disk.registry();
    }

    @Override
    public Ledger ledger() {
        return disk.ledger();
    }

    @Override
    public Vault vault() {
        return disk.vault();
    }

    @Override
    public void send(UploadId upload, DossierId dossier, PlannedDocument document, byte[] bytes, Actor by) {
        try {
            var in = new ByteArrayInputStream(bytes);
            done(new OpenUpload(disk.registry(), disk.inbox(), clock)
                    .open(upload, Story.slip(dossier, document), bytes.length, in, null, by));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void vouch(UploadId upload, String reason, Actor by) {
        done(new VouchForUpload(disk.registry(), clock).vouch(upload, reason, by));
    }

    @Override
    public void ask(AgencyId agency, String kind, String period, Actor by) {
        var span = ((Span.Read.Of) Span.parse(period)).span();
        done(new RequestReport(disk.registry(), clock)
                .request(agency, ReportKind.find(kind).orElseThrow(), span, by, Story.today()));
    }

    private static void done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) throw new IllegalStateException(outcome.toString());
    }

    @Override
    public void work() {
        do {
            var carry = new Carry(disk.registry(), waiting::addAll, disk.ledger());
            for (var agency : disk.registry().agencies()) carry.carry(agency);
            var round =
                    waiting.stream().map(Message::of).sorted(Message.CANONICAL).toList();
            waiting.clear();
            for (var message : round) if (run(message.errand()) instanceof Outcome.Retry) waiting.add(message.errand());
        } while (!waiting.isEmpty() || lettersWait());
    }

    private boolean lettersWait() {
        return disk.registry().agencies().stream()
                .anyMatch(agency -> !disk.registry().waiting(agency, 1).isEmpty());
    }

    private Outcome run(Errand errand) {
        var registry = disk.registry();
        return switch (errand) {
            case Errand.TakeIn(var upload) ->
                new IngestUpload(
                                registry,
                                disk.inbox(),
                                new LookAtPageOne(reader, null, new MarkJudge(Mark.ofLaw()), Budget.standard()),
                                new ArchiveDocument(registry, disk.vault(), clock),
                                clock)
                        .ingest(upload, Story.today());
            case Errand.PlanDocument plan -> new PlanReading(registry, Reading.MOST, clock).plan(plan);
            case Errand.ReadPages pages ->
                new ReadChunk(registry, disk.vault(), disk.shelf(), reader, null, Budget.standard(), LANES, clock)
                        .read(pages, Instant.MAX);
            case Errand.IndexDossier dossier ->
                new KeepIndex(
                                index::exists,
                                new IndexDossier(registry, disk.shelf(), index),
                                new RebuildIndex(registry, disk.shelf(), index))
                        .index(dossier);
            case Errand.WriteReport(var report) -> write(report);
        };
    }

    private Outcome write(ReportId report) {
        var agencies = settings.agencies();
        var rules = new GatherEvidence.Rules(settings.schedule(), settings.timeRules(), Standards.shipped(), Set.of());
        var around = WriteReport.Surroundings.now(
                agencies.letterhead(report.agency()),
                agencies.find(report.agency()).orElseThrow().keeper(),
                disk.ledger(),
                disk.seal());
        return new WriteReport(
                        disk.registry(),
                        disk.vault(),
                        new GatherEvidence(disk.registry(), rules),
                        WriteReport.Forms.countedBy(reader, new PaperPrinter(), PaperJson::write),
                        clock)
                .write(report, around, Actor.system(report.agency(), "report"));
    }

    /// The own ones first, then what a closed agency left.
    @Override
    public List<String> search(AgencyId agency, String words) {
        var query = ((QueryParser.Parsed.Understood) QueryParser.parse(words)).query();
        var predecessors = settings.agencies().predecessors(agency).stream().filter(index::exists);
        return Stream.concat(Stream.of(agency), predecessors)
                .map(each -> new Reach.Everywhere(each, Set.of(UseMode.PUBLIC, UseMode.CONDITIONAL)))
                .flatMap(reach -> ((Answer.Found) index.search(reach, query, Ask.first(50))).hits().stream())
                .map(Answer.Hit::code)
                .toList();
    }

    @Override
    public void close() {
        index.close();
        disk.close();
    }
}
