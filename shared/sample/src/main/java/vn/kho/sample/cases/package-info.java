/// The raw facts of the invented office's year, as two tables, and nothing derived from them: the ground on which the
/// sample is made and against which every figure is checked. All people, places and firms are invented.
///
/// No rule of timeliness or retention is applied here; what a careful person would find stands in the tables as a word.
/// Start at [Case].
@NullMarked
package vn.kho.sample.cases;

import org.jspecify.annotations.NullMarked;
