package vn.kho.tika;

import java.io.IOException;
import java.util.zip.ZipInputStream;

/// Names the office formats that are zip files inside, by the folder their parts lie in. Nothing is unpacked: only the
/// names of the first entries are read.
final class Zipped {
    private static final int ENTRIES = 50;
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    private Zipped() {}

    static String typeOf(Spool spool) {
        try (var zip = new ZipInputStream(spool.open())) {
            for (int i = 0; i < ENTRIES; i++) {
                var entry = zip.getNextEntry();
                if (entry == null) break;
                var name = entry.getName();
                if (name.startsWith("word/")) return OOXML + "wordprocessingml.document";
                if (name.startsWith("xl/")) return OOXML + "spreadsheetml.sheet";
                if (name.startsWith("ppt/")) return OOXML + "presentationml.presentation";
                if (name.equals("content.xml")) return "application/vnd.oasis.opendocument";
                // To reach the next name the entry must be inflated; a large one is not worth it.
                if (entry.getSize() > 1 << 20) break;
            }
            return "application/zip";
        } catch (IOException | IllegalArgumentException e) {
            return "application/zip"; // broken inside: its outside is still what it is
        }
    }
}
