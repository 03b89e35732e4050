/// The one-stop desk: what was asked of the office, when it was promised, when it was done, and whether that was in
/// time. Never an applicant's name. Start at [Matter], then [Timeliness] and [Tally].
@NullMarked
package vn.kho.onestop;

import org.jspecify.annotations.NullMarked;
