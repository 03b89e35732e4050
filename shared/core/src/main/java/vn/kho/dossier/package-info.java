/// Dossiers and the documents in them: the items, their states, how an arrival becomes a document. No ports.
/// Start at [Dossier].
@NullMarked
package vn.kho.dossier;

import org.jspecify.annotations.NullMarked;
