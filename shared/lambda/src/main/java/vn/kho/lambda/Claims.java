package vn.kho.lambda;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kho.access.Actor;
import vn.kho.access.Department;
import vn.kho.access.Role;
import vn.kho.kernel.AgencyId;

/// Who a token says somebody is. The gateway has checked its signature, its issuer and its time.
final class Claims {
    private static final Map<String, Role> ROLES = Map.of(
            "archivist", Role.ARCHIVIST,
            "auditor", Role.AUDITOR,
            "quality-manager", Role.QUALITY_MANAGER,
            "admin", Role.ADMIN);

    private Claims() {}

    /// Empty for a token that does not name an agency and a role of ours: it opens nothing.
    static Optional<Actor> actor(Map<String, String> claims) {
        var role = ROLES.get(claims.getOrDefault("custom:role", ""));
        var subject = claims.getOrDefault("sub", "");
        if (role == null || subject.isBlank()) return Optional.empty();
        try {
            return Optional.of(new Actor(
                    new AgencyId(claims.getOrDefault("custom:agency", "")),
                    subject,
                    role,
                    departments(claims.getOrDefault("custom:departments", ""))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Set<Department> departments(String codes) {
        return Arrays.stream(codes.strip().split(" +"))
                .filter(code -> !code.isEmpty())
                .map(Department::new)
                .collect(Collectors.toSet());
    }
}
