package vn.kho.sample.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one paper says, from the letterhead to the list of recipients; nothing of how it is set.
///
/// The layout cells are those of Decree 30/2020/NĐ-CP, appendix I. All text is NFC, on one line, and short enough to be
/// a paragraph; [Printer] refuses anything else.
public record OfficialPaper(Head head, Title title, List<Block> body, Close close, Marks marks) {
    public OfficialPaper {
        body = List.copyOf(body);
    }

    public OfficialPaper(Head head, Title title, List<Block> body, Close close) {
        this(head, title, body, close, Marks.NONE);
    }

    public OfficialPaper withMarks(Marks other) {
        return new OfficialPaper(head, title, body, close, other);
    }

    /// Who speaks: the top of page 1.
    public sealed interface Head {
        /// A public body, or a company writing in the official form.
        ///
        /// @param parent the body above it; null for one that has none
        /// @param number number and notation, such as `38/BC-SNgV`; a form may carry another code
        record Office(@Nullable String parent, String body, String number, String place, LocalDate date)
                implements Head {}

        /// A body of the Party, whose papers bear another head.
        ///
        /// @param parent the body above it
        /// @param number such as `12-CV/ĐU`
        record Party(String parent, String body, String number, String place, LocalDate date) implements Head {}

        /// A citizen: the national motto alone; place and date stand above the signature.
        record Citizen() implements Head {}

        /// A partner abroad or a firm, with its own letterhead.
        ///
        /// @param lines   address, telephone
        /// @param dateline place and date in the writer's language
        record Letter(String name, List<String> lines, String dateline) implements Head {
            public Letter {
                lines = List.copyOf(lines);
            }
        }
    }

    /// What the paper is and what it is about.
    public sealed interface Title {
        String about();

        /// A paper with a type, such as BÁO CÁO; the subject in bold beneath it.
        record Named(String type, String about) implements Title {}

        /// An official letter (công văn): no type, the subject in the "V/v" block under the number.
        record Letter(String about) implements Title {}

        /// A form or a declaration: the name in capitals, a plain line beneath it (may be empty).
        record Form(String name, String about) implements Title {}
    }

    /// One thing in the body, in the order of reading.
    public sealed interface Block {
        /// "Kính gửi"; one stands on the line, several are listed.
        record Addressees(List<String> names) implements Block {
            public Addressees {
                if (names.isEmpty()) throw new IllegalArgumentException("addressees: none");
                names = List.copyOf(names);
            }
        }

        /// A legal basis: in italics.
        record Basis(String text) implements Block {}

        /// A bold line in the middle, such as `QUYẾT ĐỊNH:`.
        record Centred(String text) implements Block {}

        /// A bold line at the left, such as `I. KẾT QUẢ THỰC HIỆN`.
        record Heading(String text) implements Block {}

        record Paragraph(String text) implements Block {}

        /// A paragraph whose first words are bold, such as `Điều 1.`.
        record Led(String lead, String text) implements Block {}

        /// One line of a form: a label, then what was filled in.
        record Field(String label, String value) implements Block {}

        /// A ruled table.
        ///
        /// @param rows each as long as `columns`
        record Table(List<Column> columns, List<List<String>> rows) implements Block {
            public Table {
                columns = List.copyOf(columns);
                var copies = new ArrayList<List<String>>();
                for (var row : rows) {
                    if (row.size() != columns.size())
                        throw new IllegalArgumentException("table: a row of " + row.size() + " cells under "
                                + columns.size() + " columns: " + row);
                    copies.add(List.copyOf(row));
                }
                rows = List.copyOf(copies);
            }
        }
    }

    /// @param share  of the table's width, against the other columns
    /// @param middle whether its cells are centred, as numbers and dates are
    public record Column(String title, int share, boolean middle) {}

    /// The end of the paper.
    ///
    /// @param recipients "Nơi nhận", without the dashes; empty where there is a second signature or nobody to name
    /// @param left       a second signature at the left, as on a receipt; null for one signer
    public record Close(List<String> recipients, @Nullable Signature left, Signature right) {
        public Close {
            recipients = List.copyOf(recipients);
            if (left != null && !recipients.isEmpty())
                throw new IllegalArgumentException("close: recipients and a second signature share one place");
        }

        public static Close of(List<String> recipients, Signature right) {
            return new Close(recipients, null, right);
        }
    }

    /// Who signs, as what.
    ///
    /// @param dateline  place and date above it, on a citizen's paper; null elsewhere
    /// @param authority from the first line to the signer's position, such as `KT. GIÁM ĐỐC`, `PHÓ GIÁM ĐỐC`
    /// @param note      in brackets beneath, such as `(Ký, ghi rõ họ tên)`; null for none
    /// @param stamp     null for a person who has none
    public record Signature(
            @Nullable String dateline,
            List<String> authority,
            @Nullable String note,
            String name,
            @Nullable Stamp stamp) {
        public Signature {
            authority = List.copyOf(authority);
        }

        /// An office's signature, with its stamp.
        public static Signature office(List<String> authority, String name, Stamp stamp) {
            return new Signature(null, authority, null, name, stamp);
        }

        /// A person's signature on a form.
        public static Signature person(@Nullable String dateline, String role, String name) {
            return new Signature(dateline, List.of(role), "(Ký, ghi rõ họ tên)", name, null);
        }
    }

    /// What the round stamp names. It says MẪU besides, whatever it names.
    public record Stamp(String ring, String middle) {}

    /// What was put on the paper beside its text. All may be absent (null).
    ///
    /// @param secrecy cell 10a
    /// @param urgency cell 10b
    /// @param arrival the incoming stamp of the body that received it
    public record Marks(
            @Nullable Secrecy secrecy,
            @Nullable Urgency urgency,
            @Nullable Arrival arrival) {
        public static final Marks NONE = new Marks(null, null, null);
    }

    /// How secret, as it is printed.
    public enum Secrecy {
        SECRET("MẬT"),
        TOP_SECRET("TỐI MẬT"),
        UTMOST_SECRET("TUYỆT MẬT");

        private final String words;

        Secrecy(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// How urgent, as it is printed.
    public enum Urgency {
        URGENT("KHẨN"),
        VERY_URGENT("THƯỢNG KHẨN"),
        EXPRESS("HỎA TỐC");

        private final String words;

        Urgency(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// The incoming stamp ("ĐẾN"). It is ink: not part of the text layer.
    public record Arrival(String body, int number, LocalDate date) {}
}
