package vn.kho.sample.papers;

import static vn.kho.sample.papers.Sheet.LEFT;
import static vn.kho.sample.papers.Sheet.MIDDLE;
import static vn.kho.sample.papers.Sheet.RIGHT;
import static vn.kho.sample.papers.Sheet.TEXT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.kho.sample.papers.OfficialPaper.Head;
import vn.kho.sample.papers.OfficialPaper.Marks;
import vn.kho.sample.papers.OfficialPaper.Title;

/// The top of page 1: cells 1 to 5 and 10 of the official layout.
final class Letterhead {
    private static final String MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM";
    private static final String VALUES = "Độc lập - Tự do - Hạnh phúc";

    /// The columns reach into the margins, as the motto needs its one line.
    private static final double COLUMN = 186;

    private static final double OFFICE = LEFT - 14 + COLUMN / 2;
    private static final double NATION = RIGHT + 8 - 141;
    private static final double LEAD = 15.5;

    private final Typesetter typesetter;
    private final Stamps stamps;

    Letterhead(Typesetter typesetter, Stamps stamps) {
        this.typesetter = typesetter;
        this.stamps = stamps;
    }

    List<Strip> strips(OfficialPaper paper) {
        var strips = new ArrayList<Strip>();
        strips.add(head(paper).glue());
        switch (paper.title()) {
            case Title.Named named -> strips.addAll(named(named));
            case Title.Form form -> strips.addAll(form(form));
            case Title.Letter _ -> strips.add(Strip.gap(10));
        }
        return strips;
    }

    private Strip head(OfficialPaper paper) {
        return switch (paper.head()) {
            case Head.Office office -> office(office, paper.title(), paper.marks());
            case Head.Party party -> party(party, paper.title(), paper.marks());
            case Head.Citizen _ -> citizen(paper.marks());
            case Head.Letter letter -> letter(letter, paper.title(), paper.marks());
        };
    }

    private Strip office(Head.Office office, Title title, Marks marks) {
        var left = new ArrayList<Piece>();
        double y = 12;
        if (office.parent() != null) {
            left.addAll(typesetter.block(upper(office.parent()), Face.REGULAR, 12, OFFICE, COLUMN, y, LEAD));
            y = last(left) + LEAD;
        }
        left.addAll(typesetter.block(upper(office.body()), Face.BOLD, 12, OFFICE, COLUMN, y, LEAD));
        y = last(left);
        double half = typesetter.width(lastText(left), Face.BOLD, 12) / 4;
        left.add(new Piece.Rule(OFFICE - half, y + 5, OFFICE + half, y + 5, 0.7));
        double number = Math.max(y + 21, 12 + LEAD + 21);
        left.add(typesetter.centred("Số: " + office.number(), Face.REGULAR, 13, OFFICE, number));
        double end = number;
        if (title instanceof Title.Letter letter) {
            left.addAll(
                    typesetter.block("V/v " + letter.about(), Face.REGULAR, 12, OFFICE, COLUMN - 6, number + 17, 14));
            end = last(left);
        }
        end = marks(left, marks, end);

        var pieces = new ArrayList<>(left);
        pieces.addAll(nation(NATION));
        pieces.add(typesetter.centred(office.place() + ", " + day(office.date()), Face.ITALIC, 13, NATION, number));
        return new Strip(end + 12, pieces, false);
    }

    private Strip party(Head.Party party, Title title, Marks marks) {
        var left = new ArrayList<Piece>();
        left.addAll(typesetter.block(upper(party.parent()), Face.REGULAR, 13, OFFICE, COLUMN, 13, LEAD));
        left.addAll(typesetter.block(upper(party.body()), Face.BOLD, 13, OFFICE, COLUMN, last(left) + LEAD, LEAD));
        double star = last(left) + 13;
        left.add(typesetter.centred("*", Face.REGULAR, 13, OFFICE, star));
        double number = star + 15;
        left.add(typesetter.centred("Số " + party.number(), Face.REGULAR, 13, OFFICE, number));
        double end = number;
        if (title instanceof Title.Letter letter) {
            left.addAll(typesetter.block(letter.about(), Face.ITALIC, 12, OFFICE, COLUMN - 6, number + 17, 14));
            end = last(left);
        }
        end = marks(left, marks, end);
        var pieces = new ArrayList<>(left);
        double half = typesetter.width(PARTY, Face.BOLD, 14) / 2;
        pieces.add(typesetter.centred(PARTY, Face.BOLD, 14, NATION, 13));
        pieces.add(new Piece.Rule(NATION - half, 18, NATION + half, 18, 0.7));
        pieces.add(typesetter.centred(party.place() + ", " + day(party.date()), Face.ITALIC, 13, NATION, star));
        return new Strip(end + 12, pieces, false);
    }

    private Strip citizen(Marks marks) {
        var pieces = new ArrayList<Piece>(nation(MIDDLE));
        double end = marks(pieces, marks, 12 + LEAD + 8);
        return new Strip(end + 14, pieces, false);
    }

    private Strip letter(Head.Letter letter, Title title, Marks marks) {
        var pieces = new ArrayList<Piece>();
        pieces.addAll(typesetter.block(letter.name(), Face.BOLD, 17, MIDDLE, TEXT, 16, 21));
        double y = last(pieces) + 16;
        for (var line : letter.lines()) {
            pieces.add(typesetter.centred(line, Face.ITALIC, 11, MIDDLE, y));
            y += 13;
        }
        pieces.add(new Piece.Rule(LEFT, y - 5, RIGHT, y - 5, 1.4));
        pieces.add(new Piece.Rule(LEFT, y - 2.5, RIGHT, y - 2.5, 0.5));
        y += 22;
        double wide = typesetter.width(letter.dateline(), Face.REGULAR, 13);
        pieces.add(typesetter.centred(letter.dateline(), Face.REGULAR, 13, RIGHT - wide / 2, y));
        if (title instanceof Title.Letter about) {
            y += 28;
            pieces.add(typesetter.centred(
                    about.about(), Face.BOLD, 13, LEFT + typesetter.width(about.about(), Face.BOLD, 13) / 2, y));
        }
        return new Strip(marks(pieces, marks, y) + 8, pieces, false);
    }

    private List<Piece> nation(double middle) {
        double half = typesetter.width(VALUES, Face.BOLD, 13.5) / 2;
        return List.of(
                typesetter.centred(MOTTO, Face.BOLD, 12, middle, 12),
                typesetter.centred(VALUES, Face.BOLD, 13.5, middle, 12 + LEAD),
                new Piece.Rule(middle - half, 12 + LEAD + 4.5, middle + half, 12 + LEAD + 4.5, 0.7));
    }

    private List<Strip> named(Title.Named title) {
        var strips = new ArrayList<Strip>();
        strips.add(Strip.gap(8));
        strips.addAll(centred(upper(title.type()), 14.5, Face.BOLD, 19));
        if (!title.about().isEmpty()) strips.addAll(centred(title.about(), 14, Face.BOLD, 18));
        strips.add(new Strip(16, List.of(new Piece.Rule(MIDDLE - 48, 2, MIDDLE + 48, 2, 0.7)), true));
        return strips;
    }

    private List<Strip> form(Title.Form title) {
        var strips = new ArrayList<Strip>();
        strips.add(Strip.gap(8));
        strips.addAll(centred(upper(title.name()), 14.5, Face.BOLD, 19));
        if (!title.about().isEmpty()) strips.addAll(centred(title.about(), 13, Face.REGULAR, 17));
        strips.add(Strip.gap(8));
        return strips;
    }

    private List<Strip> centred(String text, double size, Face face, double lead) {
        var measure = new Typesetter.Measure(size, lead, LEFT + 20, TEXT - 40, 0, Typesetter.Side.CENTRE);
        return typesetter.paragraph(List.of(new Typesetter.Span(text, face)), measure).stream()
                .map(Strip::glue)
                .toList();
    }

    /// Boxes and the incoming stamp stand one below the other in the left column, under the number.
    private double marks(List<Piece> pieces, Marks marks, double from) {
        double end = from;
        var secrecy = marks.secrecy();
        if (secrecy != null) {
            box(pieces, secrecy.words(), end + 9);
            end += 33;
        }
        var urgency = marks.urgency();
        if (urgency != null) {
            box(pieces, urgency.words(), end + 9);
            end += 33;
        }
        var arrival = marks.arrival();
        if (arrival != null) {
            pieces.add(stamps.arrival(arrival, OFFICE - Stamps.ARRIVAL_WIDTH / 2, end + 10));
            end += Stamps.ARRIVAL_HEIGHT + 10;
        }
        return end;
    }

    /// 8 mm high; 20, 30 or 40 mm wide as the words need.
    private void box(List<Piece> pieces, String words, double top) {
        double width = typesetter.width(words, Face.BOLD, 13);
        double half = width < 50 ? 28.35 : width < 78 ? 42.5 : 56.7;
        double bottom = top + 22.7;
        for (double y : new double[] {top, bottom}) pieces.add(side(OFFICE - half, y, OFFICE + half, y));
        for (double x : new double[] {OFFICE - half, OFFICE + half}) pieces.add(side(x, top, x, bottom));
        var run = typesetter.centred(words, Face.BOLD, 13, OFFICE, top + 16);
        pieces.add(run.inked(Ink.STAMP));
    }

    private static Piece.Rule side(double x1, double y1, double x2, double y2) {
        return new Piece.Rule(x1, y1, x2, y2, 1.3, Ink.STAMP);
    }

    static String day(LocalDate date) {
        int month = date.getMonthValue();
        return "ngày %02d tháng %s năm %d"
                .formatted(date.getDayOfMonth(), month < 3 ? "0" + month : "" + month, date.getYear());
    }

    private static double last(List<Piece> pieces) {
        return pieces.stream()
                .mapToDouble(piece -> piece instanceof Piece.Run run ? run.y() : 0)
                .max()
                .orElseThrow();
    }

    private static String lastText(List<Piece> pieces) {
        return pieces.getLast() instanceof Piece.Run run ? run.text() : "";
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
