package vn.kho.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.kho.dossier.Document;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Sha256;

/// Documents with equal bytes, within a dossier and across dossiers. They stay two documents: each may have a period of
/// its own.
///
/// @param byHash only hashes that more than one document has
public record Duplicates(Map<Sha256, List<Document>> byHash) {
    public static Duplicates of(List<Document> documents) {
        var all = new TreeMap<Sha256, List<Document>>();
        for (var document : documents)
            all.computeIfAbsent(document.hash(), _ -> new ArrayList<>()).add(document);
        all.values().removeIf(same -> same.size() < 2);
        all.replaceAll((_, same) -> List.copyOf(same));
        return new Duplicates(all);
    }

    /// What else has the bytes of a document of this dossier (trùng với).
    public List<Document> outside(DossierId dossier) {
        return byHash.values().stream()
                .filter(same -> same.stream().anyMatch(one -> one.dossier().equals(dossier)))
                .flatMap(List::stream)
                .filter(one -> !one.dossier().equals(dossier))
                .toList();
    }
}
