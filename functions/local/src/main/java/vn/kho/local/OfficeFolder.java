package vn.kho.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.kho.wire.office.OfficeSettings;

/// The settings of an office as files of the archive's folder.
final class OfficeFolder {
    private OfficeFolder() {}

    static OfficeSettings of(Path home) {
        return new OfficeSettings(name -> text(home.resolve(name)));
    }

    private static Optional<OfficeSettings.Text> text(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(
                            new OfficeSettings.Text(file.toString(), Files.readString(file, StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
