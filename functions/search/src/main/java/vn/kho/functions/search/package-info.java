/// Answers searches. Translation and wiring only: what is done is a use case of the archive. Start with `Wiring`.
@NullMarked
package vn.kho.functions.search;

import org.jspecify.annotations.NullMarked;
