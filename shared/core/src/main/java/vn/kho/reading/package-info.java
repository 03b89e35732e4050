/// What stands on the pages of a document, and how we came to know it: text layers, OCR, how much either is believed.
/// Machines that read (PDF libraries, OCR engines) stay behind [vn.kho.reading.TextReader] and [vn.kho.reading.Ocr];
/// the state of a reading lies in the registry, its words on the shelf. Nothing here changes an original.
/// Start at [vn.kho.reading.TextReader].
@NullMarked
package vn.kho.reading;

import org.jspecify.annotations.NullMarked;
