/// Tests that look at the whole repository: its arrows, its format, its documents, its tidiness.
/// Nothing here ships. Start at [ArrowsTest].
@NullMarked
package vn.kho.house;

import org.jspecify.annotations.NullMarked;
