package vn.kho.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.kho.calendar.WorkingCalendar;
import vn.kho.calendar.WorkingCalendar.Loaded;

/// The working calendar that an archive goes by: the one that comes with the product, under the rows that the office
/// has put into `calendar.tsv`. The years after the product was made come from there.
final class OfficeCalendar {
    static final String FILE = "calendar.tsv";

    private OfficeCalendar() {}

    /// @throws Refusal with the first fault of the file
    static WorkingCalendar of(Path home) {
        var builtIn = WorkingCalendar.builtIn();
        var file = home.resolve(FILE);
        if (!Files.exists(file)) return builtIn;
        try {
            return switch (builtIn.overriddenBy(file.toString(), Files.readString(file, StandardCharsets.UTF_8))) {
                case Loaded.Ready(var calendar) -> calendar;
                case Loaded.Faulty(var problems) -> throw new Refusal(Kho.USAGE, problems.getFirst());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
