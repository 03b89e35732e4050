package vn.kho.print;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import vn.kho.paper.Block;
import vn.kho.paper.Body;
import vn.kho.paper.Paper;

/// A paper as XHTML in the layout of NĐ 30/2020/NĐ-CP; how it looks in detail is `paper.css`.
final class Layout {
    private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    /// Where a reader can jump to.
    private record Mark(String id, String name, int level) {}

    private final Markup page = new Markup();
    private final List<Mark> marks = new ArrayList<>();

    private Layout() {}

    static String xhtml(Paper paper, String css) {
        var layout = new Layout();
        layout.page.open("body");
        layout.head(paper.body().head());
        layout.title(paper.body());
        layout.identity(paper);
        layout.flow(paper.body().blocks());
        layout.page.close();
        return layout.document(paper, css);
    }

    private String document(Paper paper, String css) {
        var top = new Markup();
        var title = paper.body().title();
        top.open("head").element("title", title.kind() + " - " + title.subject());
        top.empty("meta", "name", "subject", "content", title.subject());
        top.empty("meta", "name", "author", "content", paper.body().head().agency());
        top.empty("meta", "name", "description", "content", paper.identity().code() + " " + paper.verification());
        top.element("style", css, "type", "text/css");
        top.open("bookmarks");
        for (var mark : marks)
            if (mark.level() == 1) top.empty("bookmark", "name", mark.name(), "href", "#" + mark.id());
        top.close().close();
        return "<!DOCTYPE html>\n<html lang=\"vi\">" + top.done() + page.done() + "</html>";
    }

    private void head(Body.Head head) {
        page.open("div", "class", "head");
        page.open("div", "class", "left");
        if (!head.superior().isEmpty()) page.element("p", head.superior());
        page.element("p", head.agency(), "class", "strong");
        page.element("div", "", "class", "short-line");
        page.element("p", head.number(), "class", "number");
        page.close();
        page.open("div", "class", "right");
        page.element("p", NATION, "class", "strong nation");
        page.element("p", MOTTO, "class", "strong motto");
        page.element("div", "", "class", "long-line");
        page.element("p", head.place(), "class", "place");
        page.close().close();
        if (!head.mark().isEmpty()) page.element("p", head.mark(), "class", "mark");
    }

    private void title(Body body) {
        page.element("p", body.title().kind(), "class", "kind");
        page.element("h1", body.title().subject());
        body.title().notes().forEach(note -> page.element("p", "(" + note + ")", "class", "subtitle"));
    }

    private void identity(Paper paper) {
        page.open("div", "class", "identity");
        page.open("div", "class", "facts").open("table").open("tbody");
        for (var line : Labels.of(paper)) {
            page.open("tr").element("th", line.label(), "scope", "row");
            page.element("td", line.value()).close();
        }
        page.close().close().close();
        page.open("div", "class", "code");
        var alt = "Mã QR: mã hồ sơ, lần lập và mã băm SHA-256 của nội dung báo cáo";
        page.empty("img", "src", inline(Qr.svg(paper.qr())), "alt", alt);
        page.element("p", paper.verification(), "class", "strong");
        page.close().close();
    }

    /// Blocks on upright pages; a wide table takes the headings right above it with it to its sideways page.
    private void flow(List<Block> blocks) {
        int at = 0;
        while (at < blocks.size()) {
            int end = wideRun(blocks, at);
            if (end > at) {
                page.open("div", "class", "wide");
                for (var block : blocks.subList(at, end)) block(block);
                page.close();
                at = end;
            } else if (leads(blocks, at)) {
                page.open("div", "class", "led");
                block(blocks.get(at++));
                block(blocks.get(at++));
                page.close();
            } else block(blocks.get(at++));
        }
    }

    /// Whether a sentence stands here that only announces the list under it.
    private static boolean leads(List<Block> blocks, int at) {
        return at + 1 < blocks.size()
                && blocks.get(at) instanceof Block.Paragraph
                && blocks.get(at + 1) instanceof Block.Bullets;
    }

    /// Where the run of wide tables that starts here ends, with all that stands between and under them; the start
    /// itself when none does.
    private static int wideRun(List<Block> blocks, int start) {
        if (!(blocks.get(start) instanceof Block.Heading || blocks.get(start) instanceof Block.Table)) return start;
        int end = start;
        for (int at = start; at < blocks.size(); at++) {
            var block = blocks.get(at);
            if (block instanceof Block.Table table && table.wide()) end = at + 1;
            else if (!small(block)) break;
        }
        if (end == start) return start;
        while (end < blocks.size() && small(blocks.get(end)) && !(blocks.get(end) instanceof Block.Heading)) end++;
        return end;
    }

    /// What needs no page of its own between two tables.
    private static boolean small(Block block) {
        return switch (block) {
            case Block.Heading _, Block.Paragraph _, Block.Statement _, Block.Control _ -> true;
            case Block.Table _, Block.Bullets _, Block.Bars _, Block.Signature _, Block.Annex _, Block.Form _ -> false;
        };
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(var level, var text) -> heading(level, text);
            case Block.Paragraph(var style, var text) -> page.element("p", text, "class", css(style));
            case Block.Bullets(var items) -> {
                page.open("ul");
                items.forEach(item -> page.element("li", item));
                page.close();
            }
            case Block.Table table -> Grid.table(table, page);
            case Block.Statement(var before, var figure, var after) -> {
                page.open("p", "class", "plain").text(before + " ");
                page.element("span", figure.text(), "class", "strong");
                page.text(" ").element("span", figure.mark(), "class", "q");
                page.text(after).close();
            }
            case Block.Bars bars -> Grid.bars(bars, page);
            case Block.Control control -> control(control);
            case Block.Signature signature -> signature(signature);
            case Block.Annex annex -> annex(annex);
            case Block.Form form -> form(form, "form");
        }
    }

    private void heading(int level, String text) {
        var id = "m" + marks.size();
        marks.add(new Mark(id, text, level));
        page.element("h" + (level + 1), text, "id", id);
    }

    private void control(Block.Control control) {
        page.open("div", "class", control.agrees() ? "control" : "control alarm");
        var left = control.left();
        var right = control.right();
        page.element("p", "Dòng kiểm soát: " + control.rule());
        page.element(
                "p",
                left.label() + ": " + left.count() + "; " + right.label() + ": " + right.count() + "; chênh lệch: "
                        + (left.count() - right.count()) + "; mã khác nhau: "
                        + (control.differing().isEmpty() ? "không có" : String.join(", ", control.differing())) + ".");
        page.close();
    }

    private void signature(Block.Signature signature) {
        page.open("div", "class", "signature");
        page.open("div", "class", "left");
        if (!signature.recipients().isEmpty()) page.element("p", "Nơi nhận:", "class", "recipients-title");
        signature.recipients().forEach(recipient -> page.element("p", "- " + recipient, "class", "recipient"));
        page.close();
        page.open("div", "class", "right");
        page.element("p", signature.position(), "class", "strong");
        page.element("p", signature.state(), "class", "state");
        page.close().close();
    }

    private void annex(Block.Annex annex) {
        boolean wide = annex.blocks().stream().anyMatch(block -> block instanceof Block.Table table && table.wide());
        page.open("div", "class", wide ? "annex wide" : "annex");
        var id = "m" + marks.size();
        marks.add(new Mark(id, annex.label() + ". " + annex.title(), 1));
        page.element("h2", annex.label() + "\n" + annex.title(), "id", id);
        boolean first = true;
        for (var block : annex.blocks()) {
            if (first && block instanceof Block.Form form) form(form, "form first");
            else block(block);
            first = false;
        }
        page.close();
    }

    /// @param css `form first` for one that stands right under the title of its annex, on the same page
    private void form(Block.Form form, String css) {
        page.open("div", "class", css);
        page.open("div", "class", "head");
        page.open("div", "class", "left");
        for (var line : form.left())
            page.element("p", line, "class", line.equals(form.left().getLast()) ? "strong" : "");
        page.element("div", "", "class", "short-line");
        page.close();
        page.open("div", "class", "right");
        page.element("p", NATION, "class", "strong nation");
        page.element("p", MOTTO, "class", "strong motto");
        page.element("div", "", "class", "long-line");
        page.close().close();
        page.element("h3", form.name());
        form.lines().forEach(line -> page.element("p", line, "class", "centred"));
        page.close();
    }

    private static String css(Block.Style style) {
        return switch (style) {
            case PLAIN -> "plain";
            case BOLD -> "plain strong";
            case NOTE -> "note";
            case CENTRED -> "centred";
            case FORM_TITLE -> "form-title";
            case ALARM -> "alarm";
        };
    }

    static String inline(String svg) {
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }
}
