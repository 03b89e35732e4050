package vn.kho.bench.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.kho.bench.Told;

/// Reads every file of a corpus as the archive would, and prints how many ended as they must, by kind, then each
/// that did not. As a program: `Corpus FOLDER MODEL [PART-OF-A-PATH...]`.
final class Corpus {
    private static final int LONGEST = 60; // s

    private Corpus() {}

    /// @param miss empty when it ended as it must
    private record Ended(Manifest file, String miss, long millis) {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var corpus = Path.of(arguments[0]);
        var parts = Arrays.asList(arguments).subList(2, arguments.length);
        var ends = new ArrayList<Ended>();
        long peak = 0;
        try (var readings = Readings.with(
                        Path.of(arguments[1]), Runtime.getRuntime().availableProcessors());
                var thread = Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().factory())) {
            for (var file : Manifest.of(corpus)) {
                if (!parts.isEmpty() && parts.stream().noneMatch(file.path()::contains)) continue;
                var began = System.nanoTime();
                var miss = "";
                var reading = thread.submit(() -> file.miss(readings.read(corpus.resolve(file.path()))));
                try {
                    miss = reading.get(LONGEST, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    miss = "threw " + e.getCause();
                } catch (TimeoutException e) {
                    miss = "still reading after " + LONGEST + " s";
                    reading.cancel(true);
                }
                peak = Math.max(peak, readings.peak());
                ends.add(new Ended(file, miss, (System.nanoTime() - began) / 1_000_000));
            }
        }
        tell(ends);
        Told.line("no process that reads held more than " + peak + " MiB");
        System.exit(0); // whatever is still reading
    }

    private static void tell(ArrayList<Ended> ends) {
        var kinds = new TreeMap<String, int[]>();
        for (var end : ends) {
            var counts = kinds.computeIfAbsent(
                    end.file().kind() + " -> " + end.file().expected(), _ -> new int[2]);
            counts[end.miss().isEmpty() ? 0 : 1]++;
        }
        Told.line(String.format("%-45s %6s %6s", "kind", "well", "missed"));
        kinds.forEach((kind, counts) -> Told.line(String.format("%-45s %6d %6d", kind, counts[0], counts[1])));
        var slowest = ends.stream().mapToLong(Ended::millis).max().orElse(0);
        var misses = ends.stream().filter(end -> !end.miss().isEmpty()).toList();
        Told.line(ends.size() + " files, " + misses.size() + " missed; the slowest took " + slowest + " ms");
        for (var end : misses)
            Told.line(end.file().expected() + " " + end.file().kind() + " "
                    + end.file().path() + ": " + end.miss());
    }
}
