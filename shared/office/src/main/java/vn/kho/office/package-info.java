/// Further kinds of files for the reader in `tika`: what word processors, spreadsheets, mail programs and archivers
/// write, by Tika's parsers. Text comes as it would leave a typewriter, since these files have no pages of their
/// own. Start at [vn.kho.office.OfficeFormats].
@NullMarked
package vn.kho.office;

import org.jspecify.annotations.NullMarked;
