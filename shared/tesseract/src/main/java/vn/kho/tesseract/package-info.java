/// The [vn.kho.reading.Ocr] port on Tesseract, whose natives come out of the jar. The only home of it and of Leptonica.
/// Pictures are prepared as was measured to read best; what a word means is not judged here.
/// Start at [vn.kho.tesseract.Tesseract].
@NullMarked
package vn.kho.tesseract;

import org.jspecify.annotations.NullMarked;
