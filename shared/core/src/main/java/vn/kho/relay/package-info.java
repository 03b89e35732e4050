/// Carries each committed milestone on: sends the errands that follow from it, then seals it in the ledger.
/// Nothing else sends errands or appends leaves. Start at [Carry].
@NullMarked
package vn.kho.relay;

import org.jspecify.annotations.NullMarked;
