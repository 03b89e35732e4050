package vn.kho.print;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/// XHTML, written from left to right. Text is escaped, always; an element left open is a bug and says so.
final class Markup {
    private static final Pattern DAY = Pattern.compile("\\b\\d{1,2}/\\d{1,2}/\\d{4}\\b");

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /// @param attributes name, value, name, value
    Markup open(String element, String... attributes) {
        tag(element, attributes).append('>');
        open.push(element);
        return this;
    }

    Markup close() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    /// An element that holds nothing.
    Markup empty(String element, String... attributes) {
        tag(element, attributes).append("/>");
        return this;
    }

    /// An element with nothing but text in it; a line break where the text has one.
    Markup element(String element, String words, String... attributes) {
        return open(element, attributes).text(words).close();
    }

    Markup text(String words) {
        boolean first = true;
        for (var line : words.split("\n", -1)) {
            if (!first) empty("br");
            line(line);
            first = false;
        }
        return this;
    }

    /// A day such as 05/01/2026 is never broken at its strokes.
    private void line(String line) {
        var day = DAY.matcher(line);
        int from = 0;
        while (day.find()) {
            text.append(escaped(line.substring(from, day.start())));
            text.append("<span class=\"day\">").append(day.group()).append("</span>");
            from = day.end();
        }
        text.append(escaped(line.substring(from)));
    }

    /// The document; nothing may be open any more.
    String done() {
        if (!open.isEmpty()) throw new IllegalStateException("left open: " + open);
        return text.toString();
    }

    private StringBuilder tag(String element, String... attributes) {
        text.append('<').append(element);
        for (int at = 0; at < attributes.length; at += 2)
            text.append(' ')
                    .append(attributes[at])
                    .append("=\"")
                    .append(escaped(attributes[at + 1]))
                    .append('"');
        return text;
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
