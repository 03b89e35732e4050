package vn.kho.registry;

/// What became of a change.
public sealed interface Committed {
    /// It has taken effect now.
    record Done() implements Committed {}

    /// A change of the same name took effect before; this one had none.
    record Already() implements Committed {}

    /// Nothing was written: this item was not as the change expected.
    record Stale(Key<?> key) implements Committed {}
}
