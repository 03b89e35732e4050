/// Derived bytes that can be made again: transcripts, page images, searchable copies, exports. Start at [Shelf].
@NullMarked
package vn.kho.shelf;

import org.jspecify.annotations.NullMarked;
