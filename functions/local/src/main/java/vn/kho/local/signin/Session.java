package vn.kho.local.signin;

import java.time.Instant;

/// Somebody who has signed in.
///
/// @param token what the cookie bears
/// @param csrf  what each write bears besides
/// @param since when it began
/// @param seen  when it was last used
public record Session(String token, String csrf, Account account, Instant since, Instant seen) {
    Session seen(Instant now) {
        return new Session(token, csrf, account, since, now);
    }

    /// Never the tokens.
    @Override
    public String toString() {
        return "Session[" + account.user() + "]";
    }
}
