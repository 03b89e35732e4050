package vn.kho.wire;

import java.util.List;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.dossier.Entry;
import vn.kho.dossier.Year;
import vn.kho.fileplan.FilePlan;
import vn.kho.ingest.Upload;
import vn.kho.onestop.Matter;
import vn.kho.reading.Chunk;
import vn.kho.reading.Reading;
import vn.kho.reading.TranscriptComplete;
import vn.kho.reading.UnseenPages;
import vn.kho.registry.Item;
import vn.kho.registry.Kind;
import vn.kho.report.Asked;
import vn.kho.retention.Hold;
import vn.kho.retention.HoldRegister;
import vn.kho.verification.Checked;

/// The stored form of every kind of item, the same on disk and on AWS; its bytes are what `row:` facts hash.
///
/// A new kind takes three steps: a line in [#ALL]; its sealed types, if any, in [Unions]; and a golden file
/// `items/{kind}-v1.json`. When the record changes, give its [Form] an upgrade, and add a golden file of the new
/// version; never touch the old one.
public final class ItemCodecs {
    private static final List<Codec<?>> ALL = List.of(
            codec(Dossier.KIND), //
            codec(Document.KIND),
            codec(Entry.KIND),
            codec(Year.KIND),
            codec(Upload.KIND),
            codec(FilePlan.KIND),
            codec(Matter.KIND),
            codec(Hold.KIND),
            codec(HoldRegister.KIND),
            codec(Reading.KIND),
            codec(Chunk.KIND),
            codec(TranscriptComplete.KIND),
            codec(UnseenPages.KIND),
            codec(Asked.KIND),
            codec(Checked.KIND));

    private ItemCodecs() {}

    private record Codec<T extends Item>(Kind<T> kind, Form<T> form) {}

    private static <T extends Item> Codec<T> codec(Kind<T> kind) {
        return new Codec<>(kind, Form.of(kind.name(), kind.type()));
    }

    public static List<Kind<?>> kinds() {
        return ALL.stream().<Kind<?>>map(Codec::kind).toList();
    }

    public static byte[] write(Item item) {
        return written(item, item.key().kind());
    }

    private static <T extends Item> byte[] written(Item item, Kind<T> kind) {
        return form(kind).write(kind.type().cast(item));
    }

    /// @throws vn.kho.kernel.Unavailable when a newer Kho wrote it
    /// @throws IllegalStateException     when it is damaged
    public static <T extends Item> T read(Kind<T> kind, byte[] stored) {
        return form(kind).read(stored);
    }

    @SuppressWarnings("unchecked") // the codec of an equal kind has the kind's type
    static <T extends Item> Form<T> form(Kind<T> kind) {
        for (var codec : ALL) if (codec.kind().equals(kind)) return (Form<T>) codec.form();
        throw new IllegalArgumentException("items of kind " + kind + " have no codec; add one in ItemCodecs");
    }
}
