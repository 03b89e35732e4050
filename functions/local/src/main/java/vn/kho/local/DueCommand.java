package vn.kho.local;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kho.calendar.DayKind;
import vn.kho.calendar.Due;
import vn.kho.calendar.WorkingCalendar;
import vn.kho.kernel.ProcedureCode;
import vn.kho.onestop.TimeRules;
import vn.kho.procedure.Catalogue;
import vn.kho.procedure.Limit;

/// When something received on a day is due, counted out day by day.
@Command(name = "due")
final class DueCommand extends ArchiveCommand {
    @ArgGroup(multiplicity = "1")
    private By by = new By();

    /// What is counted: a number of days, or what a procedure promises.
    static final class By {
        @Option(names = "--days", paramLabel = "N")
        private @Nullable Integer days;

        @Option(names = "--procedure", paramLabel = "CODE")
        private @Nullable String procedure;
    }

    @Option(names = "--received", paramLabel = "yyyy-MM-dd")
    private @Nullable LocalDate received;

    @Option(names = "--after-15h")
    private boolean shift;

    DueCommand(Settings settings, Screen screen) {
        super(settings, screen);
    }

    @Override
    public Integer call() {
        var from = received == null ? today() : received;
        var limit = by.procedure == null ? days() : promised(by.procedure, from);
        var rules = new TimeRules(
                Catalogue.foreignAffairs(), OfficeFolder.of(home()).calendar(), new TimeRules.Counting(shift, false));
        var at = from.atTime(shift ? LocalTime.of(15, 1) : LocalTime.NOON);
        return switch (rules.due(at, limit)) {
            case Due.Missing missing -> throw new Refusal(Kho.COULD_NOT, missing.problem());
            case Due.On on -> print(rules.calendar(), from, limit, on);
        };
    }

    private Limit days() {
        var days = by.days == null ? 0 : by.days;
        if (days < 1) throw Refusal.usage("days-not-positive", String.valueOf(days));
        return Limit.workingDays(days);
    }

    /// The limit that the promise follows, as the procedure's version of that day has it; both limits are shown.
    private Limit promised(String code, LocalDate on) {
        var procedure = typed("--procedure", nfc(code), ProcedureCode::new);
        var version = Catalogue.foreignAffairs()
                .find(procedure)
                .flatMap(known -> known.on(on))
                .orElseThrow(() -> Refusal.usage("procedure-unknown", code, on.toString()));
        var limits = version.limits();
        if (form() == Common.Form.TABLE)
            screen.say(
                    "due.limits",
                    code,
                    text(limits.legal()),
                    text(limits.committed()),
                    version.label().source() + "; "
                            + screen.word(
                                    "standing." + version.label().standing().name()));
        return limits.promised().orElseThrow(() -> Refusal.problem("limit-unknown", code, limits.printed()));
    }

    private String text(@Nullable Limit limit) {
        return limit == null ? "-" : screen.word("limit." + limit.unit(), limit.amount());
    }

    private int print(WorkingCalendar calendar, LocalDate from, Limit limit, Due.On on) {
        var rows = new ArrayList<List<String>>();
        for (var day : on.days())
            rows.add(List.of(
                    screen.day(form(), day.day()),
                    day.number() == 0 ? "" : String.valueOf(day.number()),
                    words(day.kind())));
        if (form() == Common.Form.TABLE) screen.say("due.title", screen.day(from), text(limit), screen.day(on.day()));
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
