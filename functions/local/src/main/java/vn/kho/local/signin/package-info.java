/// Signing in on one machine: accounts with Argon2id hashes, lock-out, sessions, and sign-in links that only this
/// machine can follow. Never what a role may see; that is for the routes. Start at [SignIn].
@NullMarked
package vn.kho.local.signin;

import org.jspecify.annotations.NullMarked;
