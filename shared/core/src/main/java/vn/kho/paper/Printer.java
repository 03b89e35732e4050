package vn.kho.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.kho.kernel.Problem;

/// Puts a paper into a form that leaves the archive. What every adapter must keep:
///
/// - Nothing is written unless the paper can be printed whole: a character that no font has, text that is not NFC, a
///   heading that skips a level are [Problem]s, each named with where it stands.
/// - The same paper gives the same text, figures and tables in every form.
/// - A cell that looks like a formula is text.
/// - It asks no clock, no network and no font of the machine.
public interface Printer {
    enum Form {
        /// PDF/A-2a and PDF/UA-1.
        PDF("pdf", "application/pdf"),
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("csv", "text/csv; charset=utf-8");

        private final String suffix;
        private final String mediaType;

        Form(String suffix, String mediaType) {
            this.suffix = suffix;
            this.mediaType = mediaType;
        }

        public String suffix() {
            return suffix;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /// Writes the paper; the caller closes the stream.
    ///
    /// @return empty when it was written; otherwise nothing was, and this says why
    List<Problem> print(Paper paper, Form form, OutputStream to) throws IOException;
}
