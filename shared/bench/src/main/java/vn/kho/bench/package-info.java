/// What the archive costs on AWS. A program, and beside it the prices and the counts it goes by. Never a part of what
/// ships.
@NullMarked
package vn.kho.bench;

import org.jspecify.annotations.NullMarked;
