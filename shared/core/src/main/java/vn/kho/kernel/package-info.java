/// Words every other package needs: ids, hashes, how a step ended, pages of a list.
/// Nothing here knows what an archive is. Start at [Outcome].
@NullMarked
package vn.kho.kernel;

import org.jspecify.annotations.NullMarked;
