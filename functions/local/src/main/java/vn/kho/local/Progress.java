package vn.kho.local;

/// A bar that grows on a terminal; nothing where nobody watches.
final class Progress implements AutoCloseable {
    private static final int WIDTH = 30;

    private final Screen screen;
    private final String what;
    private final long whole;
    private long part;

    /// @param what in words
    Progress(Screen screen, String what, long whole) {
        this.screen = screen;
        this.what = what;
        this.whole = whole;
        show();
    }

    synchronized void step() {
        part = Math.min(part + 1, whole);
        show();
    }

    private void show() {
        if (!screen.terminal() || whole == 0) return;
        var full = (int) (WIDTH * part / whole);
        screen.err()
                .print("\r\033[K" + what + " [" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + part + "/"
                        + whole);
        screen.err().flush();
    }

    @Override
    public synchronized void close() {
        if (screen.terminal() && whole > 0) screen.err().print("\r\033[K");
    }
}
