package vn.kho.local.signin;

import vn.kho.access.Actor;

/// Somebody who may sign in.
///
/// @param name to greet by; never leaves this machine's accounts
public record Account(Actor actor, String name, Password password) {
    public String user() {
        return actor.id();
    }
}
