/// Keeps the search index up with the registry. Translation and wiring only: what is done is a use case of the archive.
/// Start with `Wiring`.
@NullMarked
package vn.kho.functions.index;

import org.jspecify.annotations.NullMarked;
