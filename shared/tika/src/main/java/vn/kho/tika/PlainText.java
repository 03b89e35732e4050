package vn.kho.tika;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.kho.kernel.Unavailable;
import vn.kho.reading.Budget;
import vn.kho.reading.TextReader.Opened;
import vn.kho.reading.TextReader.Refused;
import vn.kho.reading.TextReader.Why;
import vn.kho.vietnamese.Encoding;
import vn.kho.vietnamese.Legacy;
import vn.kho.vietnamese.Spelling;

/// A plain text in any encoding that Vietnamese offices have used: UTF-8, UTF-16, windows-1258, and what came
/// before Unicode. A text that is none of them and no plain Latin text either is refused, because guessing wrong
/// would file nonsense as text.
final class PlainText {
    private static final String TYPE = "text/plain";
    private static final String UNKNOWN = "application/octet-stream";
    private static final long MOST_OF_A_TEXT = 16 << 20;
    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final Charset VIETNAMESE = Charset.forName("windows-1258");

    private PlainText() {}

    static Opened open(Spool spool, Budget budget) {
        try {
            return decode(spool.whole())
                    .map(text -> set(text, budget))
                    .orElseGet(() -> new Refused(Why.UNSUPPORTED, TYPE, "in no encoding that is known here"));
        } catch (IOException e) {
            throw new Unavailable("spooled bytes cannot be read again", e);
        }
    }

    /// A text in an old encoding looks like no text to those who know Unicode only. Whether it is one is for its
    /// letters to say.
    static Opened perhaps(Spool spool, Budget budget) {
        if (spool.length() > MOST_OF_A_TEXT) return new Refused(Why.UNSUPPORTED, UNKNOWN, "no reader for " + UNKNOWN);
        return open(spool, budget) instanceof TypedPages pages
                ? pages
                : new Refused(Why.UNSUPPORTED, UNKNOWN, "no reader for " + UNKNOWN);
    }

    private static Opened set(String text, Budget budget) {
        var pages = new TypedPages.Maker(budget.pages());
        for (var part : text.split("\f", -1)) {
            for (var line : part.lines().toList())
                if (!pages.line(line))
                    return new Refused(Why.TOO_LARGE, TYPE, "more than " + budget.pages() + " pages");
            pages.page();
        }
        return pages.made(TYPE, "");
    }

    private static Optional<String> decode(byte[] bytes) {
        var unicode = strictly(unicode(bytes), bytes).map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (unicode.isPresent()) return unicode;
        var latin = new String(bytes, LATIN);
        if (Legacy.of(latin) != Encoding.UNICODE) return Optional.of(latin);
        var vietnamese = strictly(VIETNAMESE, bytes).map(Spelling::nfc).filter(PlainText::vietnamese);
        return vietnamese.isPresent() ? vietnamese : strictly(LATIN, bytes).filter(PlainText::words);
    }

    private static Charset unicode(byte[] bytes) {
        if (bytes.length < 2) return StandardCharsets.UTF_8;
        int mark = (bytes[0] & 255) << 8 | (bytes[1] & 255);
        if (mark == 0xFEFF || mark == 0xFFFE) return StandardCharsets.UTF_16;
        // Without a mark: every second byte of plain letters is naught.
        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < bytes.length && i < 2000; i += 2) {
            if (bytes[i] == 0) even++;
            if (bytes[i + 1] == 0) odd++;
        }
        int quarter = Math.max(1, Math.min(bytes.length, 2000) / 8);
        if (odd >= quarter && even == 0) return StandardCharsets.UTF_16LE;
        return even >= quarter && odd == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static Optional<String> strictly(Charset charset, byte[] bytes) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /// Its marked words are Vietnamese syllables, and it has some.
    private static boolean vietnamese(String text) {
        return Legacy.sound(text);
    }

    /// Letters as people write them: whatever is beyond ASCII stands between letters, not signs in a row.
    private static boolean words(String text) {
        long strange = text.codePoints()
                .filter(c -> c > 127 && !Character.isLetter(c) && "«»°§–—‘’“”…€·".indexOf(c) < 0)
                .count();
        long control = text.codePoints()
                .filter(c -> c < 32 && "\t\n\r\f".indexOf(c) < 0)
                .count();
        return control == 0 && strange * 50 < text.length();
    }
}
