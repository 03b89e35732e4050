/// What an inspection asks for, and whether the dossiers answer it. A check reads evidence and never changes it; what
/// it cannot see it says it could not check. Start at [Requirement], then [Inspect].
@NullMarked
package vn.kho.inspection;

import org.jspecify.annotations.NullMarked;
