package vn.kho.kernel;

/// A machine we stand on did not answer as it should: what was asked may have happened or not, and asking again is
/// safe. Adapters wrap their vendor's failures in this, and core never catches it.
public final class Unavailable extends RuntimeException {
    public Unavailable(String what) {
        super(what);
    }

    public Unavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
