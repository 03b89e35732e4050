package vn.kho.retention;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.kho.kernel.AgencyId;
import vn.kho.registry.Item;
import vn.kho.registry.Key;
import vn.kho.registry.Kind;

/// The one item of an agency that every placing and releasing of a hold replaces, and that every destruction requires
/// unchanged: of a hold and a destruction that race, exactly one wins.
///
/// @param holds local parts of the ids of all holds that were not released, ascending
public record HoldRegister(AgencyId agency, List<String> holds) implements Item {
    public static final Kind<HoldRegister> KIND = new Kind<>("hold-register", HoldRegister.class);
    public static final String ROOT = "holds";

    public HoldRegister {
        holds = List.copyOf(new TreeSet<>(holds));
    }

    public static HoldRegister empty(AgencyId agency) {
        return new HoldRegister(agency, List.of());
    }

    public static Key<HoldRegister> key(AgencyId agency) {
        return Key.root(agency, KIND, ROOT);
    }

    @Override
    public Key<HoldRegister> key() {
        return key(agency);
    }

    public HoldRegister placed(Hold hold) {
        var more = new TreeSet<>(holds);
        more.add(hold.id().local());
        return new HoldRegister(agency, List.copyOf(more));
    }

    public HoldRegister released(Hold hold) {
        return holds.stream()
                .filter(local -> !local.equals(hold.id().local()))
                .collect(Collectors.collectingAndThen(Collectors.toList(), left -> new HoldRegister(agency, left)));
    }
}
