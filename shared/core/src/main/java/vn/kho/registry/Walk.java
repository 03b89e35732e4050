package vn.kho.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.kho.kernel.AgencyId;

/// Goes through all items of one kind under one root, slice by slice.
public final class Walk {
    private static final int SLICE = 500;

    private Walk() {}

    public static <T extends Item> void children(
            Registry registry, AgencyId agency, String root, Kind<T> kind, Consumer<T> what) {
        Optional<String> after = Optional.empty();
        do {
            var slice = registry.children(agency, root, kind, after, SLICE);
            slice.items().stream().map(Seen::item).forEach(what);
            after = slice.next();
        } while (after.isPresent());
    }

    public static <T extends Item> List<T> children(Registry registry, AgencyId agency, String root, Kind<T> kind) {
        var all = new ArrayList<T>();
        children(registry, agency, root, kind, all::add);
        return all;
    }
}
