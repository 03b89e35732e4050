package vn.kho.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.kho.kernel.Problem;
import vn.kho.paper.Paper;
import vn.kho.paper.Printer;

/// Prints sheets only, of papers that were printed as PDF before and so can be printed: for programs that must start
/// fast, it needs neither fonts nor the layout of pages.
public final class SheetPrinter implements Printer {
    /// @throws IllegalArgumentException for a PDF, which is kept and not printed again
    @Override
    public List<Problem> print(Paper paper, Form form, OutputStream to) throws IOException {
        switch (form) {
            case PDF -> throw new IllegalArgumentException("a PDF is printed once, when the paper is written");
            case XLSX -> Sheets.write(paper, to);
            case CSV -> Csv.write(paper.body(), to);
        }
        return List.of();
    }
}
