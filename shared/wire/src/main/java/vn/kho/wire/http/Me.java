package vn.kho.wire.http;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is signed in, and what this person may do.
///
/// @param agencyName as printed on papers
/// @param may        the operations this role may call
/// @param today      the day that is judged by
/// @param csrf       goes into the header `X-CSRF-Token` of every write; null where no cookie signs in
public record Me(
        String user,
        String name,
        String role,
        String agency,
        String agencyName,
        List<String> departments,
        List<String> may,
        LocalDate today,
        @Nullable String csrf) {}
