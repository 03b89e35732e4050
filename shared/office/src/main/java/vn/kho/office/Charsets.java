package vn.kho.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.html.HtmlEncodingDetector;
import org.apache.tika.parser.txt.BOMDetector;
import org.apache.tika.parser.txt.UniversalEncodingDetector;

/// In which encoding a text was written. What proves itself counts more than what is declared: bytes that are well-
/// formed UTF-8 and more than ASCII are UTF-8, whatever a page says of itself; else what it says, however late;
/// else what the letters look like; else windows-1252, in which every byte is a letter.
final class Charsets implements EncodingDetector {
    private static final int LOOKED_AT = 1 << 20;

    private static final long serialVersionUID = 1;

    private final transient List<EncodingDetector> others;

    Charsets() {
        var declared = new HtmlEncodingDetector();
        declared.setMarkLimit(LOOKED_AT);
        this.others = List.of(declared, new UniversalEncodingDetector());
    }

    @Override
    public Charset detect(InputStream in, Metadata metadata) throws IOException {
        if (in == null) return StandardCharsets.UTF_8;
        var marked = new BOMDetector().detect(in, metadata);
        if (marked != null) return marked;
        if (isUtf8(in)) return StandardCharsets.UTF_8;
        for (var other : others) {
            var charset = other.detect(in, metadata);
            if (charset != null && !charset.equals(StandardCharsets.UTF_8)) return charset;
        }
        return Charset.forName("windows-1252");
    }

    private static boolean isUtf8(InputStream in) throws IOException {
        in.mark(LOOKED_AT);
        var start = in.readNBytes(LOOKED_AT);
        in.reset();
        int end = start.length;
        // The last letter may be cut.
        if (end == LOOKED_AT) while (end > 0 && (start[end - 1] & 0x80) != 0) end--;
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(start, 0, end));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
