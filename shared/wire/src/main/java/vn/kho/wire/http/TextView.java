package vn.kho.wire.http;

import java.util.List;

/// A document's text, page by page.
public record TextView(String document, int pages, List<PageView> items) {}
