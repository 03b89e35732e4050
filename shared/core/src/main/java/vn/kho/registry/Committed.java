package vn.kho.registry;

import vn.kho.kernel.Outcome;

/// What became of a change.
public sealed interface Committed {
    /// It has taken effect now.
    record Done() implements Committed {}

    /// A change of the same name took effect before; this one had none.
    record Already() implements Committed {}

    /// Nothing was written: this item was not as the change expected.
    record Stale(Key<?> key) implements Committed {}

    /// For a change that is done by whichever of its equals came first, and tried again when it came too late.
    ///
    /// @param meanwhile what then happened before it, such as `changed`; for whoever reads why it is tried again
    default Outcome outcome(String meanwhile) {
        return switch (this) {
            case Done _, Already _ -> Outcome.done();
            case Stale(var key) -> new Outcome.Retry(meanwhile + " meanwhile: " + key);
        };
    }
}
