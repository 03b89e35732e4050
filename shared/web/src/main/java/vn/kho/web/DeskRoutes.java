package vn.kho.web;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.kho.access.Actor;
import vn.kho.access.Department;
import vn.kho.access.Role;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Problem;
import vn.kho.vault.Vault;
import vn.kho.verification.Found;
import vn.kho.wire.http.Health;
import vn.kho.wire.http.Me;
import vn.kho.wire.http.NewVerification;
import vn.kho.wire.http.VerificationView;

/// Who is here, whether the archive answers, and whether it is whole.
public final class DeskRoutes {
    private static final String VERSION = "0.1.0";

    private final Sight sight;
    private final Office office;
    private final People people;
    private final Vault vault;
    private final Function<AgencyId, Found> verify;
    private final Function<Actor, List<String>> may;

    /// @param verify reads a whole archive
    /// @param may    the operations an actor may call; asked when the router is there
    public DeskRoutes(
            Sight sight,
            Office office,
            People people,
            Vault vault,
            Function<AgencyId, Found> verify,
            Function<Actor, List<String>> may) {
        this.sight = sight;
        this.office = office;
        this.people = people;
        this.vault = vault;
        this.verify = verify;
        this.may = may;
    }

    public List<Route> routes() {
        return List.of(
                new Route("getMe", "GET", "/v1/me", Route.SIGNED_IN, this::me),
                new Route("createVerification", "POST", "/v1/verifications", Route.READERS, this::verify),
                new Route("getHealth", "GET", "/v1/health", Route.ANYONE, _ -> Response.ok(new Health("ok", VERSION))));
    }

    private Response me(Call call) {
        var actor = call.actor();
        return Response.ok(new Me(
                actor.id(),
                people.name(actor),
                Views.lower(actor.role()),
                actor.agency().value(),
                office.name(),
                actor.departments().stream().sorted().map(Department::code).toList(),
                may.apply(actor),
                office.today().get(),
                people.csrf(call.request()).orElse(null)));
    }

    private Response verify(Call call) {
        var dossier = call.body(NewVerification.class).dossier();
        if (dossier == null) {
            if (!Set.of(Role.AUDITOR).contains(call.actor().role()))
                throw Refusal.of(403, "role-not-allowed", "createVerification");
            return Response.ok(view(call, verify.apply(call.actor().agency())));
        }
        return Response.ok(
                originals(call, sight.dossier(call.actor(), dossier).item().id()));
    }

    private static VerificationView view(Call call, Found found) {
        return new VerificationView(
                found.well(),
                found.originals(),
                found.bytes(),
                found.rows(),
                found.size(),
                found.root().hex(),
                found.problems().stream().map(call::said).toList());
    }

    /// The originals of one dossier against their rows; ledger and rows are for the whole.
    private VerificationView originals(Call call, DossierId dossier) {
        var documents = sight.documents(dossier);
        long bytes = 0;
        var problems = new java.util.ArrayList<Problem>();
        for (var document : documents) {
            var copy = vault.look(document.id());
            bytes += copy.map(Vault.Copy::bytes).orElse(0L);
            var found = copy.map(one -> one.hash().hex()).orElse(null);
            if (!document.hash().hex().equals(found))
                problems.add(differs(
                        document.id().value(),
                        dossier.value(),
                        document.description().name(),
                        document.hash().hex(),
                        found));
        }
        return new VerificationView(
                problems.isEmpty(),
                documents.size(),
                bytes,
                null,
                null,
                null,
                problems.stream().map(call::said).toList());
    }

    private static Problem differs(String id, String dossier, String name, String expected, @Nullable String found) {
        return found == null
                ? Problem.of("original-missing", id, dossier, name, expected)
                : Problem.of("original-differs", id, dossier, name, expected, found);
    }
}
