package vn.kho.registry;

/// Where an item stands in a list.
///
/// @param listing the list's name, such as `department/LS/open`
/// @param sort    the order within it; plain characters, compared by code point
public record Place(String listing, String sort) {}
