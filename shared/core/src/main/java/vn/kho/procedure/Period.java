package vn.kho.procedure;

import java.util.Comparator;

/// How long records are kept, once the clock has started.
public sealed interface Period {
    /// @param years 1 to 70; expiry is read as 31 December of the starting year + years
    record Years(int years) implements Period {
        public Years {
            if (years < 1 || years > 70) throw new IllegalArgumentException("period: " + years + " years");
        }
    }

    /// Permanent (vĩnh viễn).
    record ForEver() implements Period {}

    /// Until something happens that no calendar knows, such as a text that replaces this one.
    ///
    /// @param event in the words of the table that has it
    record Until(String event) implements Period {}

    /// The longer one last. An open end outlasts every number of years, and nothing outlasts for ever.
    Comparator<Period> BY_LENGTH = Comparator.comparingInt(Period::rank);

    private static int rank(Period period) {
        return switch (period) {
            case Years(var years) -> years;
            case Until _ -> 1_000;
            case ForEver _ -> 10_000;
        };
    }

    /// Reads `20`, `VV`, or `until {event}`.
    static Period parse(String text) {
        if (text.equals("VV")) return new ForEver();
        if (text.startsWith("until ")) return new Until(text.substring(6));
        if (!text.matches("[0-9]{1,2}"))
            throw new IllegalArgumentException("period: expected 20, VV or 'until ...', got '" + text + "'");
        return new Years(Integer.parseInt(text));
    }

    /// `20 năm`, `Vĩnh viễn`, `Đến khi ...`.
    default String text() {
        return switch (this) {
            case Years(var years) -> (years < 10 ? "0" : "") + years + " năm";
            case ForEver _ -> "Vĩnh viễn";
            case Until(var event) -> "Đến khi " + event;
        };
    }

    /// The national code of TT 05/2025/TT-BNV, field `maintenance`: `01` permanent, `02` 70 years, `03` 50, `04` 30,
    /// `05` 20, `06` 10, `07` other.
    default String code() {
        return switch (this) {
            case ForEver _ -> "01";
            case Until _ -> "07";
            case Years(var years) ->
                switch (years) {
                    case 70 -> "02";
                    case 50 -> "03";
                    case 30 -> "04";
                    case 20 -> "05";
                    case 10 -> "06";
                    default -> "07";
                };
        };
    }
}
