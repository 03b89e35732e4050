package vn.kho.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import vn.kho.kernel.Problem;

/// A problem in words: what is wrong, where, and what to do next.
public final class ProblemWords {
    private final ResourceBundle bundle;
    private final Locale locale;

    private ProblemWords(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /// @param locale Vietnamese or English
    public static ProblemWords of(Locale locale) {
        return new ProblemWords(ResourceBundle.getBundle("vn.kho.web.problems", locale, NO_FALLBACK), locale);
    }

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /// The words for this problem: subject is `{0}`, arguments follow. A code without words is itself the words, so
    /// that nothing is ever swallowed; a test keeps that from happening.
    public String words(Problem problem) {
        try {
            var arguments = Stream.concat(
                            Stream.of(problem.subject()),
                            problem.arguments().stream().map(this::word))
                    .toArray();
            return new MessageFormat(bundle.getString(problem.code()), locale).format(arguments);
        } catch (MissingResourceException e) {
            return problem.toString();
        }
    }

    /// An argument that is itself a code, such as `DAMAGED`, in words.
    private String word(String argument) {
        var key = "word." + argument;
        return bundle.containsKey(key) ? bundle.getString(key) : argument;
    }
}
