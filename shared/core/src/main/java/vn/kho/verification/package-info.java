/// Holds vault, registry and ledger against each other and names what differs. Start at [VerifyArchive].
@NullMarked
package vn.kho.verification;

import org.jspecify.annotations.NullMarked;
