/// Carries on what was committed; settles what nobody could do. Translation and wiring only: what is done is a use case
/// of the archive. Start with `Wiring`.
@NullMarked
package vn.kho.functions.relay;

import org.jspecify.annotations.NullMarked;
