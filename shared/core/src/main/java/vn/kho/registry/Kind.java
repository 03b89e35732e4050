package vn.kho.registry;

/// What sort of item: the word that is stored, and the record it becomes.
///
/// @param name lower case, stored for ever, such as `dossier`
public record Kind<T extends Item>(String name, Class<T> type) {
    public Kind {
        if (!name.matches("[a-z][a-z-]*")) throw new IllegalArgumentException("kind: not a name: " + name);
    }

    @Override
    public String toString() {
        return name;
    }
}
