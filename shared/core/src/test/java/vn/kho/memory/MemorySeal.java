package vn.kho.memory;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.kho.kernel.AgencyId;
import vn.kho.ledger.Seal;

/// Keys that live as long as the test.
public final class MemorySeal implements Seal {
    private final Map<AgencyId, KeyPair> keys = new ConcurrentHashMap<>();

    @Override
    public byte[] sign(AgencyId agency, byte[] message) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key(agency).getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public PublicKey publicKey(AgencyId agency) {
        return key(agency).getPublic();
    }

    private KeyPair key(AgencyId agency) {
        return keys.computeIfAbsent(agency, _ -> {
            try {
                return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
