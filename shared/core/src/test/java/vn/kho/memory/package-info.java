/// The ports in memory, for tests: they keep every promise of the ports and no more, so `list` lags. Start at
/// [MemoryRegistry].
@NullMarked
package vn.kho.memory;

import org.jspecify.annotations.NullMarked;
