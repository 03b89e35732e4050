/// What the sample's papers say: from one case and one component of it to the text of a paper, in the wording that
/// offices use. How a paper looks is not decided here. Names are drawn from lists by a seed and belong to nobody.
///
/// Copies of identity papers are never imitated: where a procedure asks for one, the dossier keeps the desk's note that
/// it was shown. Start at [Wording].
@NullMarked
package vn.kho.sample.wording;

import org.jspecify.annotations.NullMarked;
