package vn.kho.sample.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import vn.kho.sample.papers.OfficialPaper.Marks;
import vn.kho.sample.papers.OfficialPaper.Secrecy;

/// Files that must not surprise an archive: damaged, locked, empty, marked secret. Same input, same bytes.
public final class Odd {
    private static final byte[] PAGE = "/Type /Page\n".getBytes(StandardCharsets.US_ASCII);

    private Odd() {}

    /// What a broken transfer leaves: the file has its full length, but zeros stand from before page 1 onwards.
    /// Readers that rebuild a lost table of contents find no page either.
    ///
    /// @param pdf one of [Printer]'s or [Scanner]'s
    public static byte[] damaged(byte[] pdf) {
        int page = indexOf(pdf, PAGE);
        if (page < 0) throw new IllegalArgumentException("damaged: no page object in the clear in this PDF");
        var broken = pdf.clone();
        Arrays.fill(broken, page, broken.length, (byte) 0);
        return broken;
    }

    /// The same PDF behind a password that is needed to open it.
    public static byte[] locked(byte[] pdf, String password) {
        try (var document = Loader.loadPDF(pdf)) {
            // The file's id goes into the key; left to itself it would come from the clock.
            var id = new COSString("kho-sample-lock!".getBytes(StandardCharsets.US_ASCII));
            var ids = new COSArray();
            ids.add(id);
            ids.add(id);
            document.getDocument().getTrailer().setItem(COSName.ID, ids);
            var policy = new StandardProtectionPolicy(password + "/owner", password, new AccessPermission());
            // AES starts from a random vector, so two runs would differ; to a reader without the password it is all
            // one.
            policy.setEncryptionKeyLength(128);
            policy.setPreferAES(false);
            document.protect(policy);
            document.setDocumentId((long) password.hashCode());
            var out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] empty() {
        return new byte[0];
    }

    /// The paper with the boxed mark MẬT under its number; whatever other marks it had stay.
    public static OfficialPaper secret(OfficialPaper paper) {
        var marks = paper.marks();
        return paper.withMarks(new Marks(Secrecy.SECRET, marks.urgency(), marks.arrival()));
    }

    private static int indexOf(byte[] bytes, byte[] sought) {
        for (int i = 0; i <= bytes.length - sought.length; i++)
            if (Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) return i;
        return -1;
    }
}
