/// How long dossiers are kept: classes as dated rules, holds, and what both say on a day. It judges and never destroys.
/// Start at [Judge], then [Verdict] and [Hold].
@NullMarked
package vn.kho.retention;

import org.jspecify.annotations.NullMarked;
