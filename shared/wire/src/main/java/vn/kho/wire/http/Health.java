package vn.kho.wire.http;

/// Whether the archive answers.
public record Health(String state, String version) {}
