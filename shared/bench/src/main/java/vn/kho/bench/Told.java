package vn.kho.bench;

/// Where the programs of this module tell what they found: standard output, a line at a time.
public final class Told {
    private Told() {}

    public static void line(String line) {
        System.out.println(line);
    }
}
