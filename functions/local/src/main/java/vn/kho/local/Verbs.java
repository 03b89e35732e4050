package vn.kho.local;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import vn.kho.ingest.GiveUpUpload;
import vn.kho.ingest.IngestUpload;
import vn.kho.kernel.Outcome;
import vn.kho.post.Errand;
import vn.kho.reading.GiveUpPages;
import vn.kho.reading.PlanReading;
import vn.kho.reading.ReadChunk;
import vn.kho.search.KeepIndex;

/// Which use case does which errand.
final class Verbs {
    private final IngestUpload ingest;
    private final PlanReading planReading;
    private final ReadChunk readChunk;
    private final GiveUpUpload giveUpUpload;
    private final GiveUpPages giveUpPages;
    private final KeepIndex keepIndex;
    private final Papers papers;
    private final Supplier<LocalDate> today;

    Verbs(Archive archive, Supplier<LocalDate> today) {
        this.ingest = archive.ingestUpload();
        this.planReading = archive.planReading();
        this.readChunk = archive.readChunk();
        this.giveUpUpload = archive.giveUpUpload();
        this.giveUpPages = archive.giveUpPages();
        this.keepIndex = archive.keepIndex();
        this.papers = new Papers(archive);
        this.today = today;
    }

    Outcome run(Errand errand) {
        return switch (errand) {
            case Errand.TakeIn(var upload) -> ingest.ingest(upload, today.get());
            case Errand.PlanDocument plan -> planReading.plan(plan);
            case Errand.ReadPages pages -> readChunk.read(pages, Instant.MAX);
            case Errand.IndexDossier dossier -> keepIndex.index(dossier);
            case Errand.WriteReport(var report) -> papers.write(report);
        };
    }

    /// Says in the registry what an errand that is given up leaves undone, so that nothing waits for it for ever.
    Outcome giveUp(Errand errand, int tries) {
        return switch (errand) {
            case Errand.TakeIn(var upload) -> giveUpUpload.giveUp(upload, tries);
            case Errand.PlanDocument plan -> planReading.giveUp(plan);
            case Errand.ReadPages pages -> giveUpPages.giveUp(pages, "given up after " + tries + " tries");
            case Errand.IndexDossier _ -> Outcome.done();
            case Errand.WriteReport(var report) -> papers.giveUp(report, tries);
        };
    }
}
