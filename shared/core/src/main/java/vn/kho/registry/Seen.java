package vn.kho.registry;

/// An item as it was read.
///
/// @param version 1 when created, one more with each replacement
public record Seen<T extends Item>(T item, long version) {}
