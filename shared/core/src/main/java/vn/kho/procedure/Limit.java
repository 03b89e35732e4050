package vn.kho.procedure;

/// How long handling may take, counted from the day after receipt; the last day is inside.
///
/// @param amount at least 1
public record Limit(int amount, Unit unit) {
    /// What is counted.
    public enum Unit {
        WORKING_DAY("ngày làm việc"),
        CALENDAR_DAY("ngày");

        private final String vi;

        Unit(String vi) {
            this.vi = vi;
        }

        /// As printed on a paper.
        public String vi() {
            return vi;
        }
    }

    public Limit {
        if (amount < 1) throw new IllegalArgumentException("limit: " + amount + " " + unit);
    }

    public static Limit workingDays(int amount) {
        return new Limit(amount, Unit.WORKING_DAY);
    }

    /// Reads `7 wd` (working days) or `30 d` (calendar days).
    public static Limit parse(String text) {
        var parts = text.split(" ", -1);
        if (parts.length != 2 || !parts[0].matches("[0-9]{1,4}"))
            throw new IllegalArgumentException("limit: expected '7 wd' or '30 d', got '" + text + "'");
        return switch (parts[1]) {
            case "wd" -> new Limit(Integer.parseInt(parts[0]), Unit.WORKING_DAY);
            case "d" -> new Limit(Integer.parseInt(parts[0]), Unit.CALENDAR_DAY);
            default -> throw new IllegalArgumentException("limit: unknown unit in '" + text + "'");
        };
    }

    /// `07 ngày làm việc`.
    public String text() {
        return (amount < 10 ? "0" : "") + amount + " " + unit.vi();
    }
}
