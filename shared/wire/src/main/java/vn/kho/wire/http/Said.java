package vn.kho.wire.http;

import java.util.List;

/// A problem inside another body: code, arguments, and the sentence in the asked language.
public record Said(String code, String subject, List<String> arguments, String text) {}
