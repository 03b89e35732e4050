/// The originals, byte for byte, locked until their day. Start at [Vault].
@NullMarked
package vn.kho.vault;

import org.jspecify.annotations.NullMarked;
