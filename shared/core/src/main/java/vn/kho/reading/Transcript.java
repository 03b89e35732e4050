package vn.kho.reading;

import java.util.List;

/// What has been read of one document so far, page by page.
///
/// @param pages    in order; fewer than the document has while it is being read
/// @param complete every page has been read or given up
public record Transcript(List<PageText> pages, boolean complete) {
    public Transcript {
        pages = List.copyOf(pages);
    }
}
