package vn.kho.apart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/// Child processes that wait for work; one is started where none waits.
final class Workers implements AutoCloseable {
    private final List<String> command;
    private final ConcurrentLinkedDeque<Worker> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Workers(List<String> command) {
        this.command = List.copyOf(command);
    }

    /// @param heap  MiB of the JVM's heap; what natives take comes on top
    /// @param model null for a child that needs no OCR
    static List<String> command(Path scratch, int heap, @Nullable Path model) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                scratch.toString()));
        if (model != null) command.add(model.toString());
        return command;
    }

    Worker take() {
        for (var worker = idle.poll(); worker != null; worker = idle.poll()) if (worker.alive()) return worker;
        return Worker.start(command);
    }

    void giveBack(Worker worker) {
        if (closed || !worker.alive()) worker.close();
        else idle.push(worker);
    }

    @Override
    public void close() {
        closed = true;
        for (var worker = idle.poll(); worker != null; worker = idle.poll()) worker.close();
    }
}
