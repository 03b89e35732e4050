/// Holds the archive against its ledger every night. Translation and wiring only: what is done is a use case of the
/// archive. Start with `Wiring`.
@NullMarked
package vn.kho.functions.verify;

import org.jspecify.annotations.NullMarked;
