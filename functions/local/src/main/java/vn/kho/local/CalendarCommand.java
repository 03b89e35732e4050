package vn.kho.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.kho.calendar.CalendarRow;
import vn.kho.calendar.Overview;
import vn.kho.calendar.WorkingCalendar;

/// A year of the working calendar.
@Command(name = "calendar")
final class CalendarCommand extends ArchiveCommand {
    @Parameters(paramLabel = "YEAR", arity = "0..1")
    private @Nullable Integer year;

    CalendarCommand(Settings settings, Screen screen) {
        super(settings, screen);
    }

    @Override
    public Integer call() {
        var calendar = OfficeFolder.of(home()).calendar();
        return switch (calendar.overview(year == null ? today().getYear() : year)) {
            case Overview.Decided decided -> print(calendar, decided);
            case Overview.Missing missing -> missing(missing);
        };
    }

    private int print(WorkingCalendar calendar, Overview.Decided year) {
        if (form() == Common.Form.TABLE) {
            screen.say("calendar.title", String.valueOf(year.year()), year.workingDays());
            var months = new ArrayList<List<String>>();
            year.months()
                    .forEach((month, days) ->
                            months.add(List.of(String.valueOf(month.getMonthValue()), String.valueOf(days))));
            screen.table(form(), List.of("calendar.month", "calendar.days"), months);
            screen.say("blank");
        }
        var rows = new ArrayList<CalendarRow>(year.daysOff());
        rows.addAll(year.workedSaturdays());
        year.notices().stream().filter(notice -> !notice.applied()).forEach(notice -> rows.add(notice.row()));
        list(rows);
        if (form() == Common.Form.TABLE) screen.say("calendar.version", calendar.version());
        return Kho.OK;
    }

    private int missing(Overview.Missing year) {
        list(year.forecast());
        screen.complain("calendar-missing", String.valueOf(year.year()));
        return Kho.COULD_NOT;
    }

    private void list(List<CalendarRow> rows) {
        screen.table(
                form(),
                List.of("calendar.day", "calendar.what", "calendar.name", "calendar.status", "calendar.source"),
                rows.stream()
                        .sorted(Comparator.comparing(CalendarRow::day))
                        .map(row -> List.of(
                                screen.day(form(), row.day()),
                                screen.word(row.off() ? "calendar.off" : "calendar.worked"),
                                screen.name(row),
                                screen.word("calendar.status." + row.standing().word()),
                                row.source()))
                        .toList());
    }
}
