/// Writes the papers. Translation and wiring only: what is done is a use case of the archive. Start with `Wiring`.
@NullMarked
package vn.kho.functions.report;

import org.jspecify.annotations.NullMarked;
