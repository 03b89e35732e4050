package vn.kho.paper;

import java.util.List;

/// One part of a paper, from top to bottom.
public sealed interface Block {
    /// @param level 1 for I, II, III; 2 for II.1; 3 below that. A level is never skipped.
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 3) throw new IllegalArgumentException("heading '" + text + "': level " + level);
        }
    }

    record Paragraph(Style style, String text) implements Block {}

    enum Style {
        /// The running text.
        PLAIN,
        BOLD,
        /// In italics and smaller: rules, sources, the foot of a table.
        NOTE,
        CENTRED,
        /// In capitals or bold in the middle: the name of a form.
        FORM_TITLE,
        /// In red: figures that contradict each other.
        ALARM
    }

    record Bullets(List<String> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /// @param caption printed above the table; names it for those who cannot see it
    /// @param wide    on pages turned sideways
    /// @param rows    each with as many cells as there are columns, or one cell that spans them all
    record Table(String caption, boolean wide, List<Column> columns, List<Row> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            if (columns.isEmpty()) throw new IllegalArgumentException("table '" + caption + "' has no columns");
            for (var row : rows)
                if (row.role() != Row.Role.DIVIDER && row.cells().size() != columns.size())
                    throw new IllegalArgumentException("table '" + caption + "': "
                            + row.cells().size() + " cells for " + columns.size() + " columns in " + row);
        }
    }

    /// A sentence with one figure in it.
    ///
    /// @param before up to the figure
    /// @param after  what follows it; may be empty
    record Statement(String before, Figure figure, String after) implements Block {}

    /// Bars of counts, one under the other, with their names and values.
    record Bars(String caption, List<Bar> bars) implements Block {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    record Bar(String label, Figure figure) {}

    /// Two ways of counting the same, side by side.
    ///
    /// @param differing the codes that only one side has; empty when both agree
    record Control(String rule, Side left, Side right, List<String> differing) implements Block {
        public Control {
            differing = List.copyOf(differing);
        }

        public boolean agrees() {
            return left.count() == right.count() && differing.isEmpty();
        }
    }

    record Side(String label, long count) {}

    /// Where the paper ends for its reader: recipients on the left, position and empty room on the right.
    ///
    /// @param recipients lines under `Nơi nhận:`
    /// @param position   who would sign, in capitals
    /// @param state      such as `(chưa ký)`
    record Signature(List<String> recipients, String position, String state) implements Block {
        public Signature {
            recipients = List.copyOf(recipients);
        }
    }

    /// An annex, on a new page.
    ///
    /// @param label such as `Phụ lục A`
    record Annex(String label, String title, List<Block> blocks) implements Block {
        public Annex {
            blocks = List.copyOf(blocks);
        }
    }

    /// The opening of an official form, on a new page: its own two-column head and name.
    ///
    /// @param left  lines of the left column, such as the agency and the department
    /// @param name  in capitals, such as `MỤC LỤC HỒ SƠ, TÀI LIỆU NỘP LƯU`
    /// @param lines under the name, such as the year
    record Form(List<String> left, String name, List<String> lines, boolean wide) implements Block {
        public Form {
            left = List.copyOf(left);
            lines = List.copyOf(lines);
        }
    }
}
