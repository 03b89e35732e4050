package vn.kho.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.dossier.Document;
import vn.kho.reading.PageText;
import vn.kho.reading.Reading;
import vn.kho.reading.TranscriptComplete;
import vn.kho.reading.Transcripts;
import vn.kho.reading.Word;
import vn.kho.registry.Registry;
import vn.kho.wire.http.DocumentView;
import vn.kho.wire.http.PageView;

/// What reading has made of documents, as the pages show it.
public final class Readings {
    private final Registry registry;
    private final Transcripts transcripts;

    public Readings(Registry registry, Transcripts transcripts) {
        this.registry = registry;
        this.transcripts = transcripts;
    }

    DocumentView.Progress progress(Document document) {
        var pages = document.pages();
        if (document.unread() != null || pages == 0) return new DocumentView.Progress("not-read", 0, pages);
        var complete = registry.find(TranscriptComplete.key(document.id()));
        if (complete.isPresent()) {
            var lost = complete.get().item().unread() + complete.get().item().broken();
            return new DocumentView.Progress(lost == 0 ? "read" : "partly", pages - lost, pages);
        }
        if (registry.find(Reading.key(document.id())).isEmpty()) return new DocumentView.Progress("waiting", 0, pages);
        return new DocumentView.Progress(
                "reading", transcripts.notes(document.id()).size(), pages);
    }

    /// The pages read so far, in order.
    List<PageView> pages(Document document) {
        return transcripts.find(document.id()).stream()
                .flatMap(transcript -> transcript.pages().stream())
                .map(Readings::view)
                .toList();
    }

    /// @param page from 1
    Optional<PageView> page(Document document, int page) {
        return pages(document).stream().filter(view -> view.page() == page).findFirst();
    }

    private static PageView view(PageText text) {
        return switch (text) {
            case PageText.Legible legible ->
                new PageView(
                        legible.page(),
                        legible.reader().equals(PageText.Legible.LAYER) ? "layer" : "ocr",
                        code(legible.trust()),
                        legible.confidence(),
                        legible.text(),
                        legible.words().stream().map(Readings::view).toList());
            case PageText.Blank blank -> empty(blank.page(), "blank", null);
            case PageText.Unread(var page, var why) -> empty(page, "unread", code(why));
            case PageText.Broken broken -> empty(broken.page(), "broken", null);
        };
    }

    private static PageView empty(int page, String how, @Nullable String why) {
        return new PageView(page, how, why, null, "", List.of());
    }

    private static PageView.Word view(Word word) {
        var box = word.box();
        return new PageView.Word(
                word.text(), List.of(box.left(), box.top(), box.right(), box.bottom()), word.confidence(), word.line());
    }

    private static @Nullable String code(@Nullable Enum<?> value) {
        return value == null ? null : Views.lower(value);
    }
}
