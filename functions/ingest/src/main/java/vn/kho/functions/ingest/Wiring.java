package vn.kho.functions.ingest;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.ingest.ArchiveDocument;
import vn.kho.ingest.IngestUpload;
import vn.kho.ingest.LookAtPageOne;
import vn.kho.ingest.Mark;
import vn.kho.ingest.MarkJudge;
import vn.kho.ingest.ReceiveUpload;
import vn.kho.lambda.Arrivals;
import vn.kho.lambda.Batch;
import vn.kho.lambda.FunctionSettings;
import vn.kho.office.OfficeFormats;
import vn.kho.post.Errand;
import vn.kho.reading.Budget;
import vn.kho.tesseract.Model;
import vn.kho.tesseract.Tesseract;
import vn.kho.tika.DocumentReader;

/// What ingest stands on.
public final class Wiring {
    public static final Set<Resource> NEEDED = Set.of(Resource.REGISTRY, Resource.INBOX, Resource.VAULT);

    private Wiring() {}

    static Batch.Work of(FunctionSettings settings, InstantSource clock) {
        var stores = settings.open(clock);
        var registry = stores.registry();
        var ocr = Model.find(settings.models())
                .map(model -> Tesseract.start(model, 1, Budget.standard().pixels()))
                .orElse(null);
        var look = new LookAtPageOne(
                new DocumentReader(Path.of(FunctionSettings.SCRATCH), new OfficeFormats()),
                ocr,
                new MarkJudge(Mark.ofLaw()),
                Budget.standard());
        var archive = new ArchiveDocument(registry, stores.vault(), clock);
        var ingest = new IngestUpload(registry, stores.inbox(), look, archive, clock);
        var today = FunctionSettings.today(clock);
        var receive = new ReceiveUpload(registry, stores.inbox(), stores.inbox(), clock);
        var arrivals = new Arrivals(settings.stores().name(Resource.INBOX), receive::receive);
        return arrivals.or((errand, _) -> errand instanceof Errand.TakeIn(var upload)
                ? ingest.ingest(upload, today.get())
                : Batch.misdirected(errand));
    }
}
