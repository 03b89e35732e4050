package vn.kho.tika;

/// A page costs more than it may. A RuntimeException because PDFBox's engine swallows IOException of an operator and
/// goes on.
final class OverBudget extends RuntimeException {
    private final String what;

    OverBudget(String what) {
        super(what);
        this.what = what;
    }

    String what() {
        return what;
    }
}
