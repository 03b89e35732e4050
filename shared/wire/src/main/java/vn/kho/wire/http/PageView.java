package vn.kho.wire.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page as it was read.
///
/// @param page       from 1
/// @param how        `layer`, `ocr`, `nothing`, `broken` or `pending`
/// @param why        why the text layer was believed or not; a code
/// @param confidence mean over the words, 0 to 100; null where nothing was recognised
/// @param words      in reading order
public record PageView(
        int page,
        String how,
        @Nullable String why,
        @Nullable Integer confidence,
        String text,
        List<Word> words) {
    /// @param box        left, top, right, bottom in ten-thousandths of the page as shown
    /// @param confidence 0 to 100
    public record Word(String text, List<Integer> box, int confidence, int line) {}
}
