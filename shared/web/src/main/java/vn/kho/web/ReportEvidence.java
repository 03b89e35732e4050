package vn.kho.web;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Unavailable;
import vn.kho.paper.Figure;
import vn.kho.paper.Paper;
import vn.kho.registry.Registry;
import vn.kho.registry.Walk;
import vn.kho.report.Asked;
import vn.kho.vault.Vault;
import vn.kho.wire.paper.PaperJson;

/// What stands behind the figures of the reports that lie in the archive.
public final class ReportEvidence {
    private final Registry registry;
    private final Vault vault;

    /// By the document that says so, which never changes; a few hundred bytes a report.
    private final Map<DocumentId, Set<DossierId>> behind = new ConcurrentHashMap<>();

    public ReportEvidence(Registry registry, Vault vault) {
        this.registry = registry;
        this.vault = vault;
    }

    /// The dossiers behind the figures of all reports of the agency: what its quality manager may open.
    public Set<DossierId> of(AgencyId agency) {
        return Walk.children(registry, agency, Asked.ROOT, Asked.KIND).stream()
                .flatMap(asked -> asked.state() instanceof Asked.State.Written written
                        ? behind.computeIfAbsent(written.json(), _ -> behind(written)).stream()
                        : Stream.empty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<DossierId> behind(Asked.State.Written written) {
        return paper(written).body().figures().stream()
                .flatMap(ReportEvidence::dossiers)
                .collect(Collectors.toUnmodifiableSet());
    }

    Paper paper(Asked.State.Written written) {
        try (var in = vault.open(written.json())) {
            return PaperJson.read(in.readAllBytes());
        } catch (IOException e) {
            throw new Unavailable("cannot read the report " + written.json(), e);
        }
    }

    /// The ids of a list name dossiers or documents; a document has one slash more.
    static Stream<DossierId> dossiers(Figure figure) {
        return figure.part() instanceof Figure.Listed listed
                ? listed.ids().stream().flatMap(ReportEvidence::dossier)
                : Stream.empty();
    }

    private static Stream<DossierId> dossier(String id) {
        var parts = id.split("/", -1);
        return parts.length < 2 ? Stream.empty() : Stream.of(new DossierId(new AgencyId(parts[0]), parts[1]));
    }
}
