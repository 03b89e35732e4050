package vn.kho.report;

import java.util.List;
import java.util.Optional;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.kernel.ComponentCode;

/// A dossier as it lies in the archive.
///
/// @param documents in the course of the work
public record Filed(Dossier dossier, List<Document> documents) {
    public Filed {
        documents = documents.stream().sorted(Document.BY_COURSE).toList();
    }

    public int pages() {
        return documents.stream().mapToInt(Document::pages).sum();
    }

    public Optional<Document> first(ComponentCode component) {
        return documents.stream()
                .filter(document -> component.equals(document.component()))
                .findFirst();
    }

    public long count(ComponentCode component) {
        return documents.stream()
                .filter(document -> component.equals(document.component()))
                .count();
    }

    /// Where a document is found: its ordinal in the dossier and the first page, such as `TL 02, tr. 1`.
    public String place(Document document) {
        int ordinal = documents.indexOf(document) + 1;
        return "TL " + (ordinal < 10 ? "0" : "") + ordinal + ", tr. 1";
    }
}
