package vn.kho.wire;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;
import vn.kho.kernel.Unavailable;

/// The stored form of one type: canonical JSON with its version in `v`. Every version ever written can be read for
/// ever; a change of the type adds an upgrade, which makes the JSON of one version into that of the next.
///
/// @param name     what messages call it
/// @param upgrades from version 1 to 2, from 2 to 3, and so on
public record Form<T>(String name, Class<T> type, List<UnaryOperator<ObjectNode>> upgrades) {
    private static final String VERSION = "v";

    public Form {
        upgrades = List.copyOf(upgrades);
    }

    /// A form that has had one version only.
    public static <T> Form<T> of(String name, Class<T> type) {
        return new Form<>(name, type, List.of());
    }

    /// The version that is written today.
    public int version() {
        return upgrades.size() + 1;
    }

    public byte[] write(T value) {
        // Written for the declared type, not for the value's: only so does Jackson put in which alternative it is.
        var tree = (ObjectNode) Json.MAPPER.readTree(Json.MAPPER.writerFor(type).writeValueAsBytes(value));
        tree.put(VERSION, version());
        return Json.canonical(tree);
    }

    /// @throws Unavailable           when a newer Kho wrote it: this one cannot read it, and must not judge it
    /// @throws IllegalStateException when it is no such form: damaged, or never written by us
    public T read(byte[] stored) {
        try {
            if (!(Json.MAPPER.readTree(stored) instanceof ObjectNode tree)) throw damaged(null);
            var version = tree.remove(VERSION) instanceof IntNode v ? v.intValue() : 0;
            if (version < 1) throw damaged(null);
            if (version > version())
                throw new Unavailable(name + ": version " + version
                        + " was written by a newer Kho; this one reads up to " + version());
            for (var upgrade : upgrades.subList(version - 1, upgrades.size())) tree = upgrade.apply(tree);
            return Json.MAPPER.treeToValue(tree, type);
        } catch (JacksonException e) {
            throw damaged(e);
        }
    }

    private IllegalStateException damaged(@Nullable Throwable why) {
        return new IllegalStateException(name + ": not a stored form of it", why);
    }
}
