/// Goes the daily round of retention. Translation and wiring only: what is done is a use case of the archive. Start
/// with `Wiring`.
@NullMarked
package vn.kho.functions.retain;

import org.jspecify.annotations.NullMarked;
