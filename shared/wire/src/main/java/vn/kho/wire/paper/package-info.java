/// A paper as JSON, written and read again. Never how a paper looks; that is `print`'s. Start at [PaperJson].
@NullMarked
package vn.kho.wire.paper;

import org.jspecify.annotations.NullMarked;
