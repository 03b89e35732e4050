/// How the invented office's papers look: official documents as born-digital PDF, the same degraded like scans, and
/// the odd files an archive must survive. Everything is made from its input alone: same input, same bytes.
///
/// What the papers say and which dossier they belong to never lives here. No text is ever drawn by the desktop's own
/// fonts, so it works headless and without fontconfig. Every stamp reads MẪU (sample). Start at [OfficialPaper], then
/// [Printer] and [Scanner].
@NullMarked
package vn.kho.sample.papers;

import org.jspecify.annotations.NullMarked;
