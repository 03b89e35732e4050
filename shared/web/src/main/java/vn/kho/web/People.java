package vn.kho.web;

import java.util.Optional;
import vn.kho.access.Actor;

/// What the sign-in knows of people beyond the actor.
public interface People {
    /// The name to greet by.
    String name(Actor actor);

    /// What writes of this request's session must bear; empty where no cookie signs in.
    Optional<String> csrf(Request request);
}
