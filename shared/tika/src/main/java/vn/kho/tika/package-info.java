/// The [vn.kho.reading.TextReader] port on Tika (what type is it) and PDFBox (text layers, page pictures). The only
/// home of both. Nothing here decides what to believe. Start at [vn.kho.tika.DocumentReader].
@NullMarked
package vn.kho.tika;

import org.jspecify.annotations.NullMarked;
