package vn.kho.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.kernel.DossierId;
import vn.kho.reading.Transcripts;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;
import vn.kho.search.SearchIndex.Update;

/// What an index is to know of one dossier, read from registry and shelf as they are now.
///
/// The version is the sum of the versions of all rows that the update is made of: the dossier's, its documents', the
/// chunks' of their transcripts. A clock would not do, for two machines have two; the ledger's size would not do,
/// for the ledger follows the registry later. None of these rows is removed while the dossier is there, and a row's
/// version only grows, so the sum grows with every change. It also decides between runs that read while something
/// changed: each saw every row at most as it is at the end, so the run that saw all of the end has a greater sum
/// than any that missed a part of it, and the change that ends it sends for a run that begins after it. Versions
/// are read before the words they stand for, so that an update never claims more than it has.
///
/// What is removed or destroyed stays so, and its id is never used again: it is dropped for ever, also against a
/// run that began before.
final class Gather {
    private static final int SLICE = 200;

    private final Registry registry;
    private final Transcripts transcripts;
    private final DocumentTypes types;

    Gather(Registry registry, Transcripts transcripts, DocumentTypes types) {
        this.registry = registry;
        this.transcripts = transcripts;
        this.types = types;
    }

    Update of(DossierId id) {
        var dossier = registry.find(Dossier.key(id));
        if (dossier.isEmpty() || dossier.get().item().state() instanceof Dossier.State.Destroyed)
            return new Update.Drop(id, Long.MAX_VALUE);
        var documents = documents(id);
        var version = dossier.get().version();
        var pages = new ArrayList<PageText>();
        for (var document : documents) {
            version += document.version() + transcripts.version(document.item().id());
            pages.addAll(pages(document.item()));
        }
        var listed = documents.stream().map(Seen::item).toList();
        return new Update.Put(id, version, card(dossier.get().item(), listed), pages);
    }

    private List<PageText> pages(Document document) {
        var transcript = transcripts.find(document.id());
        if (transcript.isEmpty()) return List.of();
        var pages = new ArrayList<PageText>();
        for (var page : transcript.get().pages())
            switch (page) {
                case vn.kho.reading.PageText.Legible legible ->
                    pages.add(new PageText(document.id(), legible.page(), legible.text()));
                case vn.kho.reading.PageText.Blank _,
                        vn.kho.reading.PageText.Unread _,
                        vn.kho.reading.PageText.Broken _ -> {}
            }
        return pages;
    }

    private Card card(Dossier dossier, List<Document> documents) {
        return new Card(
                dossier.code(),
                dossier.description().title(),
                dossier.department(),
                dossier.description().mode(),
                dossier.year(),
                dossier.filing().procedure(),
                dossier.description().keywords(),
                documents.stream()
                        .map(document -> new Card.Listed(
                                document.id(),
                                document.description().title(),
                                document.description().number(),
                                types.of(document.description()).orElse(null)))
                        .toList());
    }

    /// In the course of the work, as lists show them.
    private List<Seen<Document>> documents(DossierId dossier) {
        var documents = new ArrayList<Seen<Document>>();
        var after = Optional.<String>empty();
        do {
            var slice = registry.children(dossier.agency(), Dossier.root(dossier), Document.KIND, after, SLICE);
            documents.addAll(slice.items());
            after = slice.next();
        } while (after.isPresent());
        documents.sort(Comparator.comparing(Seen::item, Document.BY_COURSE));
        return documents;
    }
}
