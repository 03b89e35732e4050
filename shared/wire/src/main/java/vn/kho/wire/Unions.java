package vn.kho.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kho.dossier.Dossier;
import vn.kho.ingest.Upload;
import vn.kho.onestop.Matter;
import vn.kho.post.Errand;
import vn.kho.report.Asked;

/// The sealed types that are stored, and the `type` by which each alternative is known outside. A name, once written,
/// is never changed and never given to another.
final class Unions {
    /// To store a new sealed type, add it here.
    static final List<Union<?>> ALL = List.of(
            Union.of(Dossier.State.class)
                    .with("open", Dossier.State.Open.class)
                    .with("closed", Dossier.State.Closed.class)
                    .with("submitted", Dossier.State.Submitted.class)
                    .with("transferred", Dossier.State.Transferred.class)
                    .with("destroyed", Dossier.State.Destroyed.class),
            Union.of(Upload.State.class)
                    .with("arrived", Upload.State.Arrived.class)
                    .with("waiting", Upload.State.Waiting.class)
                    .with("archived", Upload.State.Archived.class)
                    .with("refused", Upload.State.Refused.class),
            Union.of(Asked.State.class)
                    .with("waiting", Asked.State.Waiting.class)
                    .with("written", Asked.State.Written.class)
                    .with("refused", Asked.State.Refused.class),
            Union.of(Matter.Handover.class)
                    .with("nothing", Matter.Handover.Nothing.class)
                    .with("returned", Matter.Handover.Returned.class)
                    .with("uncollected", Matter.Handover.Uncollected.class),
            Union.of(Errand.class)
                    .with("take-in", Errand.TakeIn.class)
                    .with("plan-document", Errand.PlanDocument.class)
                    .with("read-pages", Errand.ReadPages.class)
                    .with("index-dossier", Errand.IndexDossier.class)
                    .with("write-report", Errand.WriteReport.class));

    private Unions() {}

    record Union<T>(Class<T> type, Map<String, Class<? extends T>> names) {
        static <T> Union<T> of(Class<T> type) {
            return new Union<>(type, Map.of());
        }

        Union<T> with(String name, Class<? extends T> alternative) {
            var more = new LinkedHashMap<>(names);
            more.put(name, alternative);
            return new Union<>(type, more);
        }
    }
}
