package vn.kho.tika;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.kho.kernel.Unavailable;
import vn.kho.reading.Budget;
import vn.kho.reading.PageImage;
import vn.kho.reading.PageRead;
import vn.kho.reading.TextReader.Opened;
import vn.kho.reading.TextReader.Pages;
import vn.kho.reading.TextReader.Refused;
import vn.kho.reading.TextReader.Why;

/// An open PDF.
final class PdfPages implements Pages {
    private static final String TYPE = "application/pdf";

    private final Spool spool;
    private final PDDocument document;
    private final Budget budget;

    private PdfPages(Spool spool, PDDocument document, Budget budget) {
        this.spool = spool;
        this.document = document;
        this.budget = budget;
    }

    static Opened open(Spool spool, Budget budget) {
        PDDocument document;
        try {
            document = Loader.loadPDF(spool.random(), "", null, null, IOUtils.createTempFileOnlyStreamCache());
        } catch (InvalidPasswordException e) {
            return new Refused(Why.PASSWORD_NEEDED, TYPE, "needs a user password");
        } catch (NoClassDefFoundError e) {
            // PDFBox asks Bouncy Castle for these, which is left out: without the reader's private key it is no use.
            return new Refused(Why.PASSWORD_NEEDED, TYPE, "sealed to the holders of certificates");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            if (sealed(e)) return new Refused(Why.PASSWORD_NEEDED, TYPE, "sealed to the holders of certificates");
            return new Refused(Why.DAMAGED, TYPE, name(e));
        }
        // A page tree may claim any number of pages in a few bytes: asked before anything walks it.
        return guarded(
                () -> {
                    int count = document.getNumberOfPages();
                    if (count >= 1 && count <= budget.pages()) return new PdfPages(spool, document, budget);
                    document.close();
                    return count < 1
                            ? new Refused(Why.DAMAGED, TYPE, "no pages")
                            : new Refused(Why.TOO_LARGE, TYPE, count + " pages of at most " + budget.pages());
                },
                why -> {
                    IOUtils.closeQuietly(document);
                    return new Refused(Why.DAMAGED, TYPE, why);
                });
    }

    /// PDFBox has no word of its own for it: the handler for certificates found no key where it wants one.
    private static boolean sealed(Throwable e) {
        for (var frame : e.getStackTrace()) if (frame.getClassName().endsWith("PublicKeySecurityHandler")) return true;
        return e.getCause() != null && sealed(e.getCause());
    }

    @Override
    public String mediaType() {
        return TYPE;
    }

    @Override
    public int count() {
        return document.getNumberOfPages();
    }

    @Override
    public PageRead layer(int page) {
        return guarded(() -> new PdfLayer(budget).read(document, page), PageRead.Broken::new);
    }

    @Override
    public PageImage image(int page, int dpi) {
        return guarded(() -> PdfPicture.of(document, page, dpi, budget), PageImage.None::new);
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new Unavailable("scratch file cannot be closed", e);
        } finally {
            spool.close();
        }
    }

    /// The one place where PDFBox's ways to fail on bad files end: besides IOException it throws whatever its code
    /// runs into (ClassCastException, NullPointerException, NegativeArraySizeException...), and a nest of objects
    /// deep enough overflows the stack. None of them says anything about the next page.
    private static <T> T guarded(Callable<T> work, Function<String, T> otherwise) {
        try {
            return work.call();
        } catch (Exception | StackOverflowError e) {
            return otherwise.apply(e instanceof OverBudget over ? over.what() : name(e));
        }
    }

    private static String name(Throwable e) {
        return e.getClass().getSimpleName(); // its message may quote the document
    }
}
