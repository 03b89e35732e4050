package vn.kho.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kho.access.Role;

/// One operation of the contract: how it is called, who may call it, what answers it.
///
/// @param operation the operation's id in the contract
/// @param template  such as `/v1/dossiers/{dossier}`
/// @param who       the roles that may call it; empty: anyone, signed in or not
public record Route(String operation, String method, String template, Set<Role> who, Handler handler) {
    public static final Set<Role> ANYONE = Set.of();
    public static final Set<Role> SIGNED_IN = Set.of(Role.ARCHIVIST, Role.AUDITOR, Role.QUALITY_MANAGER, Role.ADMIN);
    public static final Set<Role> READERS = Set.of(Role.ARCHIVIST, Role.AUDITOR, Role.QUALITY_MANAGER);

    public Route {
        who = Set.copyOf(who);
    }

    /// Answers a call.
    @FunctionalInterface
    public interface Handler {
        Response answer(Call call);
    }

    /// The values in the template's braces when the path fits; empty when it does not.
    Optional<Map<String, String>> fits(String path) {
        var want = template.split("/", -1);
        var have = path.split("/", -1);
        if (want.length != have.length) return Optional.empty();
        var values = new HashMap<String, String>();
        for (int i = 0; i < want.length; i++) {
            if (want[i].startsWith("{") && !have[i].isEmpty())
                values.put(want[i].substring(1, want[i].length() - 1), have[i]);
            else if (!want[i].equals(have[i])) return Optional.empty();
        }
        return Optional.of(values);
    }

    /// All routes of these sets, in order.
    @SafeVarargs
    static List<Route> all(List<Route>... sets) {
        var all = new ArrayList<Route>();
        for (var set : sets) all.addAll(set);
        return List.copyOf(all);
    }
}
