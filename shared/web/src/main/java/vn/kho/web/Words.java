package vn.kho.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How days are written for people.
final class Words {
    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Words() {}

    /// A day such as `2026-12-31` in the language's own form; any other text as it is.
    static String day(String text, Locale language) {
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) return text;
        return LocalDate.parse(text).format(language.getLanguage().equals("en") ? ENGLISH : VIETNAMESE);
    }
}
