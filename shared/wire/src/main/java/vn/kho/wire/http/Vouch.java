package vn.kho.wire.http;

/// A person's word that page 1 bears no secrecy mark.
public record Vouch(String reason) {
    public Vouch {
        if (reason.isBlank() || reason.length() > 500)
            throw new IllegalArgumentException("reason: 1 to 500 characters");
    }
}
