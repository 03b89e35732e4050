/// One abstract suite for each port; a store passes them or is none. Start at [RegistryContract].
@NullMarked
package vn.kho.contract;

import org.jspecify.annotations.NullMarked;
