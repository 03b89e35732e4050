package vn.kho.ledger;

import java.security.PublicKey;
import vn.kho.kernel.AgencyId;

/// Signs for an agency with its Ed25519 key. What every adapter must keep: the private key never leaves it; a key, once
/// used, stays the agency's key. A machine that fails throws [vn.kho.kernel.Unavailable].
public interface Seal {
    /// @return 64 bytes, RFC 8032
    byte[] sign(AgencyId agency, byte[] message);

    PublicKey publicKey(AgencyId agency);
}
