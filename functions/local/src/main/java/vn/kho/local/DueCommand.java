package vn.kho.local;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kho.calendar.DayKind;
import vn.kho.calendar.Due;
import vn.kho.calendar.WorkingCalendar;

/// When something received on a day is due, counted out day by day.
@Command(name = "due")
final class DueCommand extends ArchiveCommand {
    @Option(names = "--days", paramLabel = "N", required = true)
    private int days;

    @Option(names = "--received", paramLabel = "yyyy-MM-dd")
    private @Nullable LocalDate received;

    @Option(names = "--after-15h")
    private boolean shift;

    DueCommand(Settings settings, Screen screen) {
        super(settings, screen);
    }

    @Override
    public Integer call() {
        if (days < 1) throw Refusal.usage("days-not-positive", String.valueOf(days));
        var calendar = WorkingCalendar.builtIn();
        var from = received == null ? today() : received;
        return switch (calendar.due(from, days, shift)) {
            case Due.Missing missing -> throw new Refusal(Kho.COULD_NOT, missing.problem());
            case Due.On on -> print(calendar, from, on);
        };
    }

    private int print(WorkingCalendar calendar, LocalDate from, Due.On on) {
        var rows = new ArrayList<List<String>>();
        for (var day : on.days())
            rows.add(List.of(
                    screen.day(form(), day.day()),
                    day.number() == 0 ? "" : String.valueOf(day.number()),
                    words(day.kind())));
        if (form() == Common.Form.TABLE) screen.say("due.title", screen.day(from), days, screen.day(on.day()));
        screen.table(form(), List.of("due.day", "due.number", "due.why"), rows);
        for (var notice : on.notices())
            screen.tell(
                    notice.applied() ? "calendar.notice.on" : "calendar.notice.off",
                    screen.day(notice.row().day()),
                    screen.name(notice.row()),
                    notice.row().source());
        if (form() == Common.Form.TABLE) screen.say("calendar.version", calendar.version());
        return Kho.OK;
    }

    private String words(DayKind kind) {
        return switch (kind) {
            case DayKind.Working _ -> screen.word("day.working");
            case DayKind.Weekend _ -> screen.word("day.weekend");
            case DayKind.MadeUp(var row) -> screen.name(row);
            case DayKind.Off(var row) -> screen.name(row);
            case DayKind.Missing(var year) -> screen.word("day.missing", String.valueOf(year));
        };
    }
}
