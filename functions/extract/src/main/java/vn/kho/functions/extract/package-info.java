/// Reads the pages of what is archived. Translation and wiring only: what is done is a use case of the archive. Start
/// with `Wiring`.
@NullMarked
package vn.kho.functions.extract;

import org.jspecify.annotations.NullMarked;
