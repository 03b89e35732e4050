/// What the office does for people, by rule: procedures and their versions, limits, components, and where each rule was
/// read. Never a request that somebody made; that is a matter. Start at [Procedure], then [Catalogue].
@NullMarked
package vn.kho.procedure;

import org.jspecify.annotations.NullMarked;
