package vn.kho.fileplan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.ClassCode;
import vn.kho.kernel.PlanCode;
import vn.kho.kernel.Problem;
import vn.kho.registry.Item;
import vn.kho.registry.Key;
import vn.kho.registry.Kind;

/// The file plan of one agency for one year, as issued.
///
/// @param issue null while it is a draft; only an issued plan counts
/// @param lines in the order of the plan; no code twice
public record FilePlan(AgencyId agency, int year, @Nullable Issue issue, List<Line> lines) implements Item {
    public static final Kind<FilePlan> KIND = new Kind<>("file-plan", FilePlan.class);

    public FilePlan {
        lines = List.copyOf(lines);
        var codes = new HashSet<PlanCode>();
        for (var line : lines)
            if (!codes.add(line.code()))
                throw new IllegalArgumentException("file plan " + year + ": " + line.code() + " stands twice");
    }

    /// How the plan was issued.
    ///
    /// @param number number and notation of the decision, such as `02/QĐ-SNgV`
    /// @param by     the position that signed, such as `Giám đốc Sở`
    public record Issue(String number, LocalDate on, String by) {}

    /// One dossier the plan foresees (số và ký hiệu, tiêu đề, thời hạn, người lập).
    ///
    /// @param heading the heading (đề mục) it stands under
    /// @param retention null when the plan leaves it open
    /// @param maker   who makes the dossier
    public record Line(
            PlanCode code,
            String heading,
            String title,
            @Nullable ClassCode retention,
            String maker) {}

    public static Key<FilePlan> key(AgencyId agency, int year) {
        return Key.root(agency, KIND, "file-plan/" + year);
    }

    @Override
    public Key<FilePlan> key() {
        return key(agency, year);
    }

    public boolean issued() {
        return issue != null;
    }

    public Optional<Line> line(PlanCode code) {
        return lines.stream().filter(line -> line.code().equals(code)).findFirst();
    }

    /// Whether year and day of issue go together. Plans are issued from October of the year before to the end of their
    /// own year or later; anything else is more likely a slip of the pen (seen in print: a plan for 2021 of
    /// 04/02/2020). The year as printed stays; a person decides what was meant.
    public Optional<Problem> doubt() {
        if (issue == null) return Optional.empty();
        var on = issue.on();
        int ahead = year - on.getYear();
        boolean doubtful = ahead < 0 || ahead > 1 || (ahead == 1 && on.getMonthValue() < 10);
        return doubtful
                ? Optional.of(Problem.of("file-plan-year-doubtful", String.valueOf(year), on.toString()))
                : Optional.empty();
    }
}
