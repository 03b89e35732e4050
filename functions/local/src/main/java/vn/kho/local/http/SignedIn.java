package vn.kho.local.http;

import java.util.Optional;
import vn.kho.access.Actor;
import vn.kho.local.signin.Session;
import vn.kho.local.signin.SignIn;
import vn.kho.web.People;
import vn.kho.web.Request;

/// What this machine's sign-in knows of people.
record SignedIn(SignIn signIn) implements People {
    @Override
    public String name(Actor actor) {
        return signIn.name(actor.id());
    }

    @Override
    public Optional<String> csrf(Request request) {
        return Exchange.session(request, signIn).map(Session::csrf);
    }
}
