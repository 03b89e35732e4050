package vn.kho.inspection;

import java.util.List;
import vn.kho.kernel.Problem;

/// A requirement held against one subject.
public sealed interface Check {
    record Met() implements Check {}

    /// @param why one problem for each thing that is wrong; never empty
    record NotMet(List<Problem> why) implements Check {
        public NotMet {
            why = List.copyOf(why);
            if (why.isEmpty()) throw new IllegalArgumentException("not met, but nothing is wrong");
        }
    }

    /// The requirement does not speak of this subject.
    record NotApplicable(Problem why) implements Check {}

    /// What would be needed to tell is not here.
    record NotCheckable(Problem why) implements Check {}

    /// Met unless something is wrong.
    static Check unless(List<Problem> wrong) {
        return wrong.isEmpty() ? new Met() : new NotMet(wrong);
    }
}
