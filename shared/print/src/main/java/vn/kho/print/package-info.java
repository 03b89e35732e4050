/// A paper as PDF/A, XLSX and CSV: how it looks, never what it says. Knows no dossier and no rule; asks no clock and no
/// network. Start at [PaperPrinter].
@NullMarked
package vn.kho.print;

import org.jspecify.annotations.NullMarked;
