/// The history of an agency: an append-only Merkle log (RFC 9162 hashes) of leaves, with signed checkpoints.
/// It knows nothing of what a leaf is about. Start at [Leaf], then [Tree], then [Ledger].
@NullMarked
package vn.kho.ledger;

import org.jspecify.annotations.NullMarked;
