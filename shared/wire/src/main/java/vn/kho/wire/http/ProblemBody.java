package vn.kho.wire.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A problem as `application/problem+json` (RFC 9457).
///
/// @param type    a URN that ends with the code
/// @param title   the code, in words of the asked language
/// @param subject the id, name, row or field that is meant
/// @param request the id of the request, to quote when asking for help
/// @param errors  what is wrong inside the body, each with a JSON pointer; null when there is no body
public record ProblemBody(
        String type,
        String title,
        int status,
        String code,
        String subject,
        @Nullable String request,
        @Nullable List<Part> errors) {
    /// @param pointer RFC 6901
    public record Part(String pointer, String code, String detail) {}
}
