package vn.kho.wire.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A page of the register, with counts over all that the filters let through.
///
/// @param counts timeliness, how many
public record MatterList(List<MatterView> items, @Nullable String next, LocalDate on, Map<String, Long> counts) {}
