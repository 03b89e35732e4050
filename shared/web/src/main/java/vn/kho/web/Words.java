package vn.kho.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// How days, periods and sources are written for people.
final class Words {
    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Words() {}

    /// A day such as `2026-12-31` in the language's own form; any other text as it is.
    static String day(String text, Locale language) {
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) return text;
        return LocalDate.parse(text).format(english(language) ? ENGLISH : VIETNAMESE);
    }

    /// A period of a retention table, whose words are Vietnamese: `20 năm` is `20 years`; any other text as it is.
    static String period(String text, Locale language) {
        if (!english(language)) return text;
        if (text.equals("Vĩnh viễn")) return "for ever";
        return text.matches("[0-9]+ năm") ? Integer.parseInt(text.substring(0, text.indexOf(' '))) + " years" : text;
    }

    /// A source as labels write it, `source | date | standing | confirmed by`, without the parts that are not there.
    static String source(String text) {
        return Arrays.stream(text.split(" [|] "))
                .filter(part -> !part.equals("-"))
                .collect(Collectors.joining(" · "));
    }

    private static boolean english(Locale language) {
        return language.getLanguage().equals("en");
    }
}
