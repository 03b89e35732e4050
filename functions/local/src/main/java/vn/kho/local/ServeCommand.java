package vn.kho.local;

import java.io.IOException;
import java.net.InetAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Opens the console in the browser of this machine, and works what arrives, until it is stopped.
@Command(name = "serve")
final class ServeCommand extends ArchiveCommand {
    @Option(names = "--port", paramLabel = "N", defaultValue = "8080")
    private int port;

    ServeCommand(Settings settings, Screen screen) {
        super(settings, screen);
    }

    @Override
    public Integer call() throws IOException {
        try (var archive = Archive.open(existing(), settings);
                var console =
                        Console.open(archive, agency(archive), this::today, InetAddress.getLoopbackAddress(), port)) {
            console.show(screen);
            console.run();
        }
        return Kho.OK;
    }
}
