package vn.kho.wire.http;

/// How many uploads wait, without saying what they are.
public record WaitingCount(long arrived, long waiting, long refused, boolean more) {}
