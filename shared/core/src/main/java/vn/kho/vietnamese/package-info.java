/// Vietnamese as a written language: canonical form, folding, syllables, order, numbers in words.
/// Never a rule of law and never the meaning of a text. Start at [Spelling].
@NullMarked
package vn.kho.vietnamese;

import org.jspecify.annotations.NullMarked;
