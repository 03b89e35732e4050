package vn.kho.functions.extract;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.lambda.Batch;
import vn.kho.lambda.FunctionSettings;
import vn.kho.office.OfficeFormats;
import vn.kho.post.Errand;
import vn.kho.reading.Budget;
import vn.kho.reading.PlanReading;
import vn.kho.reading.ReadChunk;
import vn.kho.reading.Reading;
import vn.kho.tesseract.Model;
import vn.kho.tesseract.Tesseract;
import vn.kho.tika.DocumentReader;

/// What extract stands on.
public final class Wiring {
    public static final Set<Resource> NEEDED = Set.of(Resource.REGISTRY, Resource.VAULT, Resource.SHELF);

    private Wiring() {}

    static Batch.Errands of(FunctionSettings settings, InstantSource clock) {
        var stores = settings.open(clock);
        var lanes = Runtime.getRuntime().availableProcessors();
        var ocr = Model.find(settings.models())
                .map(model -> Tesseract.start(model, lanes, Budget.standard().pixels()))
                .orElse(null);
        var plan = new PlanReading(stores.registry(), Reading.MOST, clock);
        var read = new ReadChunk(
                stores.registry(),
                stores.vault(),
                stores.shelf(),
                new DocumentReader(Path.of(FunctionSettings.SCRATCH), new OfficeFormats()),
                ocr,
                Budget.standard(),
                lanes,
                clock);
        return (errand, until) -> switch (errand) {
            case Errand.PlanDocument document -> plan.plan(document);
            case Errand.ReadPages pages -> read.read(pages, until);
            case Errand.TakeIn _, Errand.IndexDossier _, Errand.WriteReport _ -> Batch.misdirected(errand);
        };
    }
}
