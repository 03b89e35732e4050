package vn.kho.local;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kho.apart.ApartOcr;
import vn.kho.apart.ApartReader;
import vn.kho.disk.Disk;
import vn.kho.dossier.OpenDossier;
import vn.kho.fileplan.IssueFilePlan;
import vn.kho.ingest.ArchiveDocument;
import vn.kho.ingest.GiveUpUpload;
import vn.kho.ingest.IngestUpload;
import vn.kho.ingest.LookAtPageOne;
import vn.kho.ingest.Mark;
import vn.kho.ingest.MarkJudge;
import vn.kho.ingest.OpenUpload;
import vn.kho.ingest.TakeInAgain;
import vn.kho.ingest.VouchForUpload;
import vn.kho.lucene.LuceneIndex;
import vn.kho.onestop.ImportMatters;
import vn.kho.onestop.TimeRules;
import vn.kho.print.PaperPrinter;
import vn.kho.reading.Budget;
import vn.kho.reading.GiveUpPages;
import vn.kho.reading.PlanReading;
import vn.kho.reading.ReadChunk;
import vn.kho.reading.Reading;
import vn.kho.reading.TextReader;
import vn.kho.relay.Carry;
import vn.kho.relay.SendUnseen;
import vn.kho.report.GatherEvidence;
import vn.kho.report.RequestReport;
import vn.kho.report.Standards;
import vn.kho.retention.CloseDossier;
import vn.kho.retention.PlaceHold;
import vn.kho.retention.Schedule;
import vn.kho.search.IndexDossier;
import vn.kho.search.KeepIndex;
import vn.kho.search.RebuildIndex;
import vn.kho.search.SearchIndex;
import vn.kho.tesseract.Model;
import vn.kho.verification.CheckArchive;
import vn.kho.verification.VerifyArchive;
import vn.kho.web.KeptReports;
import vn.kho.wire.office.Agencies;
import vn.kho.wire.office.OfficeSettings;

/// The archive in one folder, put together: every port on disk, every use case on the ports. Whoever opens it
/// closes it.
public final class Archive implements AutoCloseable {
    private static final InstantSource CLOCK = Clock.systemUTC();

    private final Disk disk;
    private final OfficeSettings settings;
    private final Agencies agencies;
    private final @Nullable ApartOcr ocr;
    private final ApartReader reader;
    private final LuceneIndex index;

    private Archive(Disk disk, @Nullable ApartOcr ocr) {
        this.disk = disk;
        this.settings = OfficeFolder.of(disk.home().folder());
        this.agencies = settings.agencies();
        this.ocr = ocr;
        this.reader = ApartReader.start(scratch(disk));
        this.index = new LuceneIndex(disk.home().index(), CLOCK);
    }

    /// Opens the folder to work in, and makes it where there is none. Scans are read where there is an OCR model.
    static Archive open(Path home, Settings settings) {
        var disk = Disk.open(home, CLOCK);
        var ocr = model(settings)
                .map(model -> ApartOcr.start(
                        scratch(disk), model.path(), Runtime.getRuntime().availableProcessors()));
        return new Archive(disk, ocr.orElse(null));
    }

    private static Path scratch(Disk disk) {
        return disk.home().folder().resolve("scratch");
    }

    /// Opens the folder to look only, also while another process works in it.
    static Archive openToRead(Path home) {
        return new Archive(Disk.openToRead(home, CLOCK), null);
    }

    static Optional<Model> model(Settings settings) {
        return Model.find(settings.models());
    }

    /// The system's clock: what happened, happened now, whatever day is judged by.
    static InstantSource clock() {
        return CLOCK;
    }

    Disk disk() {
        return disk;
    }

    Agencies agencies() {
        return agencies;
    }

    TextReader reader() {
        return reader;
    }

    OpenDossier openDossier() {
        return new OpenDossier(disk.registry(), CLOCK);
    }

    OpenUpload openUpload() {
        return new OpenUpload(disk.registry(), disk.inbox(), CLOCK);
    }

    VouchForUpload vouchForUpload() {
        return new VouchForUpload(disk.registry(), CLOCK);
    }

    IngestUpload ingestUpload() {
        var look = new LookAtPageOne(reader, ocr, new MarkJudge(Mark.ofLaw()), Budget.standard());
        var archive = new ArchiveDocument(disk.registry(), disk.vault(), CLOCK);
        return new IngestUpload(disk.registry(), disk.inbox(), look, archive, CLOCK);
    }

    /// Whether scans can be read here.
    boolean sees() {
        return ocr != null;
    }

    TakeInAgain takeInAgain() {
        return new TakeInAgain(disk.registry(), CLOCK);
    }

    SendUnseen sendUnseen() {
        return new SendUnseen(disk.registry(), disk.post());
    }

    PlanReading planReading() {
        return new PlanReading(disk.registry(), Reading.MOST, CLOCK);
    }

    ReadChunk readChunk() {
        return new ReadChunk(
                disk.registry(),
                disk.vault(),
                disk.shelf(),
                reader,
                ocr,
                Budget.standard(),
                Runtime.getRuntime().availableProcessors(),
                CLOCK);
    }

    GiveUpUpload giveUpUpload() {
        return new GiveUpUpload(disk.registry(), CLOCK);
    }

    GiveUpPages giveUpPages() {
        return new GiveUpPages(disk.registry(), disk.shelf(), CLOCK);
    }

    SearchIndex searchIndex() {
        return index;
    }

    KeepIndex keepIndex() {
        return new KeepIndex(index::exists, new IndexDossier(disk.registry(), disk.shelf(), index), rebuildIndex());
    }

    RebuildIndex rebuildIndex() {
        return new RebuildIndex(disk.registry(), disk.shelf(), index);
    }

    Carry carry() {
        return new Carry(disk.registry(), disk.post(), disk.ledger());
    }

    VerifyArchive verifyArchive() {
        return new VerifyArchive(disk.registry(), disk.registry(), disk.registry(), disk.ledger(), disk.vault());
    }

    Schedule schedule() {
        return settings.schedule();
    }

    CloseDossier closeDossier() {
        return new CloseDossier(disk.registry(), disk.vault(), schedule(), CLOCK);
    }

    CheckArchive checkArchive() {
        return new CheckArchive(verifyArchive(), disk.registry(), schedule(), CLOCK);
    }

    RequestReport requestReport() {
        return new RequestReport(disk.registry(), CLOCK);
    }

    KeptReports reports() {
        return new KeptReports(disk.registry(), disk.vault(), requestReport(), new PaperPrinter());
    }

    PlaceHold placeHold() {
        return new PlaceHold(disk.registry(), disk.vault(), CLOCK);
    }

    ImportMatters importMatters() {
        return new ImportMatters(disk.registry(), CLOCK);
    }

    IssueFilePlan issueFilePlan() {
        return new IssueFilePlan(disk.registry(), CLOCK);
    }

    GatherEvidence gatherEvidence() {
        return new GatherEvidence(
                disk.registry(), new GatherEvidence.Rules(schedule(), timeRules(), Standards.shipped(), Set.of()));
    }

    /// What due days are counted by, with the calendar that lies in the folder now.
    TimeRules timeRules() {
        return settings.timeRules();
    }

    @Override
    public void close() {
        index.close();
        if (ocr != null) ocr.close();
        reader.close();
        disk.close();
    }
}
