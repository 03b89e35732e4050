package vn.kho.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.kho.kernel.Problem;
import vn.kho.paper.Paper;
import vn.kho.paper.Printer;

/// Prints with the fonts that travel inside the program, so a paper looks the same on every machine.
public final class PaperPrinter implements Printer {
    private final Gate gate;
    private final Pdf pdf;

    public PaperPrinter() {
        this(new Gate(Face.ALL), new Pdf());
    }

    PaperPrinter(Gate gate, Pdf pdf) {
        this.gate = gate;
        this.pdf = pdf;
    }

    @Override
    public List<Problem> print(Paper paper, Form form, OutputStream to) throws IOException {
        var problems = gate.look(paper);
        if (!problems.isEmpty()) return problems;
        switch (form) {
            case PDF -> to.write(pdf.of(paper));
            case XLSX -> Sheets.write(paper, to);
            case CSV -> Csv.write(paper.body(), to);
        }
        return List.of();
    }
}
