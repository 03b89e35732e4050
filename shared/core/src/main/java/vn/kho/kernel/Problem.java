package vn.kho.kernel;

import java.util.List;

/// What is wrong, with what: a code whose words in Vietnamese and English live at the edges (web, print, local).
///
/// @param code      stable, lower case with hyphens, such as `dossier-closed`; each stands in the public API
///     description
/// @param subject   the id, name, row or column that is meant; never the text of a document
/// @param arguments what the words need besides the subject, in the order the words use them
public record Problem(String code, String subject, List<String> arguments) {
    public Problem {
        if (!code.matches("[a-z][a-z0-9-]*")) throw new IllegalArgumentException("problem: not a code: " + code);
        arguments = List.copyOf(arguments);
    }

    public static Problem of(String code, String subject, String... arguments) {
        return new Problem(code, subject, List.of(arguments));
    }

    @Override
    public String toString() {
        return code + " " + subject + (arguments.isEmpty() ? "" : " " + arguments);
    }
}
