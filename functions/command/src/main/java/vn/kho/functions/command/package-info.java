/// Does what people ask for. Translation and wiring only: what is done is a use case of the archive. Start with
/// `Wiring`.
@NullMarked
package vn.kho.functions.command;

import org.jspecify.annotations.NullMarked;
