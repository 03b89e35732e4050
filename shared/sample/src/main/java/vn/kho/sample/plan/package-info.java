/// The invented office as a plan: which dossiers, matters, documents, file plans and holds there are to be, in the
/// words of the archive. Made from the raw cases alone, the same for the same seed; nothing is written to disk here.
///
/// [Truth] counts the raw cases by simple loops, so that figures the archive computes can be held against it. Start at
/// [Plan].
@NullMarked
package vn.kho.sample.plan;

import org.jspecify.annotations.NullMarked;
