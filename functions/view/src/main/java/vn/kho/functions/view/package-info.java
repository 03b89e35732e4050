/// Answers what is looked at: the pages of the console, and every question but search. Translation and wiring only:
/// what is done is a use case of the archive. Start with `Wiring`.
@NullMarked
package vn.kho.functions.view;

import org.jspecify.annotations.NullMarked;
