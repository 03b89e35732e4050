package vn.kho.registry;

import vn.kho.ledger.Leaf;

/// A milestone that waits in the outbox to be carried on.
///
/// @param leaf the exact text that the ledger will keep
public record Letter(Leaf leaf, Milestone milestone) {}
