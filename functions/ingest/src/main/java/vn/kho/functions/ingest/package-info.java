/// Takes what has arrived out of the inbox and into the vault. Translation and wiring only: what is done is a use case
/// of the archive. Start with `Wiring`.
@NullMarked
package vn.kho.functions.ingest;

import org.jspecify.annotations.NullMarked;
