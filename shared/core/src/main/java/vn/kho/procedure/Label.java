package vn.kho.procedure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// Where a rule was read, and how far that reading has been checked. It goes with the rule wherever the rule is shown.
///
/// @param source      the text and the place in it, such as `TT 04/2020/TT-BNG điều 17`
/// @param date        of the source; null when it could not be established
/// @param confirmedBy who compared it with the original; null while nobody has
public record Label(
        String source,
        @Nullable LocalDate date,
        Standing standing,
        @Nullable String confirmedBy) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /// How far a rule has been checked. All but the first are shown as unconfirmed.
    public enum Standing {
        ORIGINAL("đã đối chiếu bản gốc"),
        SECOND_HAND("nguồn thứ cấp"),
        INFERRED("suy luận"),
        UNVERIFIED("chưa xác minh");

        private final String vi;

        Standing(String vi) {
            this.vi = vi;
        }

        /// As printed on a paper.
        public String vi() {
            return vi;
        }
    }

    public Label {
        if (source.isBlank()) throw new IllegalArgumentException("label: no source");
        if (standing == Standing.ORIGINAL && confirmedBy == null)
            throw new IllegalArgumentException("label: " + source + " is compared with the original, but by nobody");
    }

    public boolean confirmed() {
        return standing == Standing.ORIGINAL;
    }

    /// `source | date | standing | confirmed by`, with a dash for what is not there.
    public String text() {
        return source + " | " + (date == null ? "-" : DAY.format(date)) + " | " + standing.vi() + " | "
                + (confirmedBy == null ? "-" : confirmedBy);
    }

    /// The label of a row that has the four columns `source`, `source date`, `standing`, `confirmed by`.
    public static Label of(Rows.Row row) {
        return new Label(
                row.text("source"),
                row.day("source date"),
                Standing.valueOf(row.text("standing")),
                row.maybe("confirmed by"));
    }
}
