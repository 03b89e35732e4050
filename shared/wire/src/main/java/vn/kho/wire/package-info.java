/// How our words look outside: stored items, errands, HTTP bodies, papers. The only home of Jackson.
/// No rule of the archive lives here. To store a new kind of item, add it in [ItemCodecs]; start there.
@NullMarked
package vn.kho.wire;

import org.jspecify.annotations.NullMarked;
