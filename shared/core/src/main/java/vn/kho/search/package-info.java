/// Finding dossiers again: the query language, what is put into an index, the index as a port.
/// Never an engine's own type, and never a hit filtered after the fact: what an actor may find goes into the question.
/// Start at [SearchIndex].
@NullMarked
package vn.kho.search;

import org.jspecify.annotations.NullMarked;
