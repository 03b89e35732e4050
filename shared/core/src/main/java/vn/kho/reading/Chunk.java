package vn.kho.reading;

import java.util.ArrayList;
import java.util.List;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.Sha256;
import vn.kho.registry.Item;
import vn.kho.registry.Key;
import vn.kho.registry.Kind;
import vn.kho.shelf.Spot;

/// The pages of one chunk that have been read so far; their words lie on the shelf.
///
/// @param number from 0
/// @param first  page, from 1
/// @param last   page; the chunk is whole when its parts reach it
/// @param parts  in the order of the pages, without gaps; more than one when time ran out in between
public record Chunk(DocumentId document, int number, int first, int last, List<Part> parts) implements Item {
    public static final Kind<Chunk> KIND = new Kind<>("chunk", Chunk.class);

    public Chunk {
        parts = List.copyOf(parts);
    }

    /// Pages that were read in one go.
    ///
    /// @param hash of the bytes on the shelf
    public record Part(int first, int last, Sha256 hash, List<Note> pages) {
        public Part {
            pages = List.copyOf(pages);
            if (pages.size() != last - first + 1)
                throw new IllegalArgumentException("part " + first + " to " + last + ": " + pages.size() + " pages");
        }

        boolean unseen() {
            return pages.stream().anyMatch(Note::unseen);
        }
    }

    /// One page in a line.
    ///
    /// @param reader     engine or `layer`; empty when nothing read it
    /// @param why        the trust in the layer, or why it is unread or broken; may be empty
    /// @param confidence 0 to 100; 0 when there are no words
    public record Note(int page, State state, String reader, String why, int confidence, int words) {
        static Note of(PageText text) {
            return switch (text) {
                case PageText.Legible legible ->
                    new Note(
                            legible.page(),
                            State.LEGIBLE,
                            legible.reader(),
                            legible.trust() == null ? "" : legible.trust().name(),
                            legible.confidence(),
                            legible.words().size());
                case PageText.Blank(var page, var reader) -> new Note(page, State.BLANK, reader, "", 0, 0);
                case PageText.Unread(var page, var why) -> new Note(page, State.UNREAD, "", why.name(), 0, 0);
                case PageText.Broken(var page, var why) -> new Note(page, State.BROKEN, "", why, 0, 0);
            };
        }

        /// Left unread because there was no OCR model.
        boolean unseen() {
            return state == State.UNREAD && why.equals(PageText.Why.NO_OCR.name());
        }
    }

    /// How the page ended, as [PageText] has it.
    public enum State {
        LEGIBLE,
        BLANK,
        UNREAD,
        BROKEN
    }

    /// Nothing read yet.
    static Chunk empty(Reading reading, int number) {
        return new Chunk(reading.document(), number, reading.first(number), reading.last(number), List.of());
    }

    public static Key<Chunk> key(DocumentId document, int number) {
        return new Key<>(document.agency(), KIND, Reading.root(document), "%05d".formatted(number));
    }

    /// Where the words of a part lie. The hash is in the name, so that a slower reader of the same pages cannot write
    /// over what a faster one has noted.
    static Spot spot(DocumentId document, int firstPage, Sha256 hash) {
        return Spot.of(document, "transcript", "%05d-%s.tsv".formatted(firstPage, hash.base32(8)));
    }

    /// The next page to read; after the last one when the chunk is whole.
    public int next() {
        return parts.isEmpty() ? first : parts.getLast().last() + 1;
    }

    public boolean whole() {
        return next() > last;
    }

    /// Some pages were left unread because there was no OCR model.
    boolean unseen() {
        return parts.stream().anyMatch(Part::unseen);
    }

    /// Part that was read a second time instead of the one that has the same pages.
    Chunk instead(Part part) {
        var others = new ArrayList<>(parts);
        others.replaceAll(there -> there.first() == part.first() && there.last() == part.last() ? part : there);
        return new Chunk(document, number, first, last, others);
    }

    Chunk with(Part part) {
        if (part.first() != next()) throw new IllegalArgumentException("chunk " + key() + ": part does not follow");
        var more = new ArrayList<>(parts);
        more.add(part);
        return new Chunk(document, number, first, last, more);
    }

    @Override
    public Key<Chunk> key() {
        return key(document, number);
    }
}
