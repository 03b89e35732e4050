/// What the office prints: blocks of a paper, its figures, its identity, the text that is hashed. Everything here is
/// plain data in Vietnamese as it stands on paper; how it looks is `print`'s. Never a rule about dossiers.
/// Start at [Paper].
@NullMarked
package vn.kho.paper;

import org.jspecify.annotations.NullMarked;
