package vn.kho.wire.office;

import java.util.ArrayList;
import java.util.Optional;
import vn.kho.calendar.WorkingCalendar;
import vn.kho.calendar.WorkingCalendar.Loaded;
import vn.kho.kernel.Problem;
import vn.kho.onestop.TimeRules;
import vn.kho.procedure.Catalogue;
import vn.kho.procedure.Rows;
import vn.kho.retention.RetentionTable;
import vn.kho.retention.Schedule;

/// What an office has set up, out of its texts. Each is read anew when it is asked for: an office may add a holiday
/// while the archive works.
public final class OfficeSettings {
    /// The agencies and how they head their papers.
    public static final String AGENCIES = "office.properties";

    /// Days that the calendar of the product does not have, or has otherwise.
    public static final String CALENDAR = "calendar.tsv";

    /// The office's own retention classes, in the columns of a retention table.
    public static final String CLASSES = "retention.tsv";

    private final Texts texts;

    public OfficeSettings(Texts texts) {
        this.texts = texts;
    }

    /// Where the texts lie.
    @FunctionalInterface
    public interface Texts {
        /// Empty where the office has written none.
        Optional<Text> find(String name);
    }

    /// One of them.
    ///
    /// @param where what people are told to look at when it has a fault
    public record Text(String where, String text) {}

    /// None where there is no text yet.
    ///
    /// @throws FaultySettings with the first fault
    public Agencies agencies() {
        return texts.find(AGENCIES).map(text -> Agencies.parse(text.text())).orElse(Agencies.NONE);
    }

    /// The calendar that comes with the product, under the office's own rows.
    ///
    /// @throws FaultySettings with the first fault
    public WorkingCalendar calendar() {
        var builtIn = WorkingCalendar.builtIn();
        return texts.find(CALENDAR)
                .map(own -> switch (builtIn.overriddenBy(own.where(), own.text())) {
                    case Loaded.Ready(var calendar) -> calendar;
                    case Loaded.Faulty(var problems) -> throw new FaultySettings(problems.getFirst());
                })
                .orElse(builtIn);
    }

    /// The office's own table first; then those that come with the product, the most particular first.
    ///
    /// @throws FaultySettings when the own table cannot be read
    public Schedule schedule() {
        var tables = new ArrayList<RetentionTable>();
        texts.find(CLASSES).map(OfficeSettings::ownClasses).ifPresent(tables::add);
        tables.add(RetentionTable.passports());
        tables.add(RetentionTable.general());
        return new Schedule(tables);
    }

    /// What due days are counted by.
    public TimeRules timeRules() {
        return new TimeRules(Catalogue.foreignAffairs(), calendar(), TimeRules.Counting.usual());
    }

    private static RetentionTable ownClasses(Text own) {
        try {
            return RetentionTable.read("Bảng thời hạn lưu trữ của cơ quan", null, Rows.parse(own.where(), own.text()));
        } catch (IllegalArgumentException e) {
            throw new FaultySettings(Problem.of("classes-faulty", own.where(), String.valueOf(e.getMessage())));
        }
    }
}
