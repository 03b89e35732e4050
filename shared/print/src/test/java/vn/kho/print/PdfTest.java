package vn.kho.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import vn.kho.paper.Printer;

class PdfTest {
    private static byte[] pdf;

    @BeforeAll
    static void print() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        pdf = printed();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void the_paper_passes_the_reference_checker(PDFAFlavour flavour) throws Exception {
        assertThat(failures(pdf, flavour)).isEmpty();
    }

    /// A file that is no such PDF: the checker can say no.
    @Test
    void what_claims_no_standard_fails_the_reference_checker() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var plain = new org.apache.pdfbox.pdmodel.PDDocument()) {
            plain.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            plain.save(out);
        }

        assertThat(failures(out.toByteArray(), PDFAFlavour.PDFA_2_A)).anyMatch(rule -> rule.startsWith("6."));
    }

    /// The rules that the file breaks, as the reference checker names them.
    static TreeSet<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
        var failed = new TreeSet<String>();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            for (var check : result.getTestAssertions())
                if (check.getStatus() == TestAssertion.Status.FAILED)
                    failed.add(check.getRuleId().getClause() + "-"
                            + check.getRuleId().getTestNumber() + " " + check.getMessage());
            if (result.getTotalAssertions() <= 1_000 && failed.isEmpty()) failed.add("nothing was checked");
        }
        return failed;
    }

    @Test
    void printing_again_gives_the_same_bytes() throws Exception {
        assertThat(printed()).isEqualTo(pdf);
    }

    private static byte[] printed() throws Exception {
        var out = new ByteArrayOutputStream();
        assertThat(new PaperPrinter().print(Specimen.paper(), Printer.Form.PDF, out))
                .isEmpty();
        return out.toByteArray();
    }
}
