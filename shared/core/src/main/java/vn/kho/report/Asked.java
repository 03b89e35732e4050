package vn.kho.report;

import java.time.LocalDate;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.ReportId;
import vn.kho.registry.Item;
import vn.kho.registry.Key;
import vn.kho.registry.Kind;

/// A report somebody asked for. Whoever writes it needs no more than this, so it can be written again for ever.
///
/// @param kind   code of a [ReportKind]
/// @param period as typed, such as `2026-Q4`
/// @param today  the day to judge by
public record Asked(AgencyId agency, String kind, String period, LocalDate today) implements Item {
    public static final Kind<Asked> KIND = new Kind<>("report", Asked.class);

    public static Key<Asked> key(ReportId id) {
        return Key.root(id.agency(), KIND, "report/" + id.local());
    }

    public ReportId id() {
        return ReportId.of(agency, kind, period, today.toString());
    }

    @Override
    public Key<Asked> key() {
        return key(id());
    }
}
