package vn.kho.relay;

import java.util.ArrayList;
import java.util.List;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.ReportId;
import vn.kho.kernel.UploadId;
import vn.kho.post.Errand;
import vn.kho.registry.Milestone;

/// What follows from a milestone. The one place that knows which verb comes next.
public final class Route {
    private Route() {}

    /// The errands that this milestone calls for; none when the story ends here.
    public static List<Errand> next(Milestone milestone) {
        return switch (milestone.name()) {
            case "upload-arrived", "upload-vouched", "upload-retried" -> List.of(new Errand.TakeIn(upload(milestone)));
            case "document-archived" -> archived(milestone);
            case "reading-planned" -> planned(milestone);
            case "dossier-opened", "dossier-closed", "dossier-changed", "reading-given-up", "transcript-completed" ->
                List.of(new Errand.IndexDossier(dossier(milestone)));
            case "report-asked" -> List.of(new Errand.WriteReport(ReportId.parse(fact(milestone, "report"))));
            default -> List.of();
        };
    }

    /// A document that cannot be read is still found by what is known of it.
    private static List<Errand> archived(Milestone milestone) {
        var index = new Errand.IndexDossier(dossier(milestone));
        if (milestone.facts().containsKey("unread")) return List.of(index);
        return List.of(index, new Errand.PlanDocument(dossier(milestone), document(milestone)));
    }

    private static List<Errand> planned(Milestone milestone) {
        var errands = new ArrayList<Errand>();
        var chunks = Integer.parseInt(fact(milestone, "chunks"));
        for (int chunk = 0; chunk < chunks; chunk++)
            errands.add(new Errand.ReadPages(dossier(milestone), document(milestone), chunk));
        return errands;
    }

    private static UploadId upload(Milestone milestone) {
        return UploadId.parse(fact(milestone, "upload"));
    }

    private static DossierId dossier(Milestone milestone) {
        return DossierId.parse(fact(milestone, "dossier"));
    }

    private static DocumentId document(Milestone milestone) {
        return DocumentId.parse(fact(milestone, "document"));
    }

    private static String fact(Milestone milestone, String key) {
        var value = milestone.facts().get(key);
        if (value == null) throw new IllegalStateException(milestone.name() + " has no fact " + key);
        return value;
    }
}
